import type { PlannedInjectView, RoleView } from '@kalari/engine/protocol';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import type { ReactNode } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { listed } from '../../parts/listed.ts';
import { Roles } from '../../parts/roles.tsx';
import { useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { Sheet } from './sheet.tsx';

/** More roles than this are counted, and named when pointed at. */
const FEW = 4;
const shortOf = (role: RoleView): string => role.short.text;

interface Props {
  readonly inject: PlannedInjectView;
  readonly aside: ReactNode;
}

/** What each recipient will read, word for word. On a wide screen a second recipient stands beside the first. */
export function Preview({ inject, aside }: Props) {
  const t = useT();
  const roles = useRoleList();
  const recipients = roles.filter((role) => inject.to.includes(role.id));
  const others = roles.filter((role) => !inject.to.includes(role.id));
  const [{ role: wanted }, setAtHand] = useAtHand();
  const chosen = recipients.find((role) => role.id === wanted) ?? recipients[0];
  if (chosen === undefined) return null;
  const beside = recipients.find((role) => role.id !== chosen.id);
  return (
    <div className="c-preview">
      <span className="k-label">{t('pane.previewAs')}</span>
      {others.length > 0 && (
        <span className="c-not-sent">
          <span className="k-label">{t('pane.notSent')}</span>
          {others.length <= FEW ? (
            <Roles ids={others.map((role) => role.id)} ghost />
          ) : (
            <span className="c-tag" title={listed(others.map(shortOf), t.language)}>
              {t('pane.notSentTo', { count: others.length })}
              <span className="k-unseen">{listed(others.map(shortOf), t.language)}</span>
            </span>
          )}
        </span>
      )}
      <Tabs
        label={t('pane.previewAs')}
        tabs={recipients.map((role) => ({ id: role.id, label: <RoleChip role={role} size="large" /> }))}
        chosen={chosen.id}
        onChoose={(role) => setAtHand({ role })}
        panelClass="c-preview-body"
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it. */}
        <section className="c-papers" aria-label={t('pane.sees', { role: chosen.title.text })} tabIndex={0}>
          <RecipientSheet inject={inject} role={chosen} />
          {beside !== undefined && (
            <div className="c-beside">
              <RecipientSheet inject={inject} role={beside} />
            </div>
          )}
        </section>
        {aside}
      </Tabs>
    </div>
  );
}

function RecipientSheet({ inject, role }: { readonly inject: PlannedInjectView; readonly role: RoleView }) {
  const paper = inject.papers[role.id];
  return paper === undefined ? null : <Sheet inject={inject} role={role} paper={paper} />;
}
