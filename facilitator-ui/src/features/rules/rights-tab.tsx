import type { Ground } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useId, useState } from 'react';
import { useT } from '../../use-t.ts';
import { rightIn, shareOf, shares, withDelegation, withoutRight, withShare } from './draft.ts';
import { OwnWords } from './own-words.tsx';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

type Right = Ground['rights'][number];

/** The decision-rights matrix of the mission, one right a row; a row opens to be changed. */
export function RightsTab(props: TabProps) {
  const t = useT();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <p className="c-muted">{t('rules.rightsText')}</p>
      <ul className="c-rules-list">
        {props.ground.rights.map((right) => (
          <li key={right.id} data-changed={rightIn(props.overlay, right).changed || undefined}>
            <button
              type="button"
              className="c-rules-row"
              aria-expanded={open === right.id}
              onClick={() => setOpen(open === right.id ? null : right.id)}
            >
              <b>
                <SaidText said={right.title} />
              </b>
              {right.decisions.length > 0 && <small>{t('rules.decisions', { count: right.decisions.length })}</small>}
              <Shares right={right} {...props} />
            </button>
            <ProblemsOf part="rights" id={right.id} {...props} />
            {open === right.id && <RightForm right={right} {...props} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who has what to do with it, in one line. */
function Shares({ right, overlay, ground }: TabProps & { readonly right: Right }) {
  const t = useT();
  const now = rightIn(overlay, right);
  const chips = (ids: readonly string[]) =>
    ground.roles.filter((role) => ids.includes(role.id)).map((role) => <RoleChip key={role.id} role={role} />);
  return (
    <span className="c-rules-shares">
      <span>
        <i>{t('rules.share.decides')}</i> {chips(now.decides)}
      </span>
      {(now.delegated?.to.length ?? 0) > 0 && (
        <span>
          <i>{t('rules.delegated')}</i> {chips(now.delegated?.to ?? [])}
        </span>
      )}
      {now.consult.length > 0 && (
        <span>
          <i>{t('rules.share.consult')}</i> {chips(now.consult)}
        </span>
      )}
      {now.mayNot.length > 0 && (
        <span>
          <i>{t('rules.share.may-not')}</i> {chips(now.mayNot)}
        </span>
      )}
      {now.changed && <span className="c-tag">{t('rules.yours')}</span>}
    </span>
  );
}

function RightForm({ right, overlay, ground, written, language, onChange }: TabProps & { readonly right: Right }) {
  const t = useT();
  const name = useId();
  const { delegated, changed } = rightIn(overlay, right);
  const to = delegated?.to ?? [];
  const by = overlay.rights[right.id]?.delegated?.by;
  const standing = written.rights.find(({ id }) => id === right.id)?.delegated?.by;
  return (
    <div className="c-rules-form">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('rules.role')}</th>
            {shares.map((share) => (
              <th key={share} scope="col">
                {t(`rules.share.${share}`)}
              </th>
            ))}
            <th scope="col">{t('rules.delegated')}</th>
          </tr>
        </thead>
        <tbody>
          {ground.roles.map((role) => (
            <tr key={role.id}>
              <th scope="row">
                <RoleChip role={role} />
                <small>
                  <SaidText said={role.title} />
                  {role.held !== 'seat' && ` · ${t(`rules.held.${role.held}`)}`}
                </small>
              </th>
              {shares.map((share) => (
                <td key={share}>
                  <input
                    type="radio"
                    name={`${name} ${role.id}`}
                    aria-label={`${role.title.text}: ${t(`rules.share.${share}`)}`}
                    checked={shareOf(overlay, right, role.id) === share}
                    onChange={() => onChange(withShare(overlay, right, role.id, share))}
                  />
                </td>
              ))}
              <td>
                <input
                  type="checkbox"
                  aria-label={`${role.title.text}: ${t('rules.delegated')}`}
                  checked={to.includes(role.id)}
                  onChange={() => {
                    const roles = to.includes(role.id) ? to.filter((id) => id !== role.id) : [...to, role.id];
                    onChange(withDelegation(overlay, right, roles, by));
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {to.length > 0 && (
        <OwnWords
          label={t('rules.order')}
          labelSeen
          text={by}
          language={language}
          instead={standing?.text ?? t('rules.orderHint')}
          most={200}
          onChange={(words) => onChange(withDelegation(overlay, right, to, words))}
        />
      )}
      {changed && <Button onClick={() => onChange(withoutRight(overlay, right.id))}>{t('rules.asWritten')}</Button>}
    </div>
  );
}
