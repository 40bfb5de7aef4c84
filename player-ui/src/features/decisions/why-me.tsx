import type { DecisionView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { hatNamed, rightIn, togetherWith, whyMe } from '../../model/authority.ts';
import { rightsSheetId } from '../../model/documents.ts';
import { paths } from '../../parts/paths.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './authority.module.css';

/** Why this role may decide, or who does instead; with whom, in which capacity, and what was passed on. */
export function WhyMe({ decision }: { readonly decision: DecisionView }) {
  const t = useT();
  const format = useFormat();
  const { why, right, hat, others, me } = useView(useCallback((view: View) => reasons(view, decision), [decision]));
  const may = why.kind !== 'none' && why.kind !== 'barred';
  const decides = <Chips ids={decision.authority} />;
  const passed = right?.delegations.filter(({ to }) => to !== me) ?? [];
  return (
    <section className={css.why} aria-label={t('why.title')} data-may={may || undefined}>
      <p>
        <Icon name={may ? 'check' : 'lock'} size="small" />
        <span>
          {why.kind === 'own' && t('why.own')}
          {why.kind === 'order' && t('why.order', { order: decision.delegated?.by.text ?? '' })}
          {why.kind === 'delegated' &&
            t.rich('why.delegated', {
              role: <Chips ids={why.from} />,
              what: right?.title.text ?? '',
              time: format.hour(why.since),
            })}
          {why.kind === 'acting' && t.rich('why.acting', { role: <Chips ids={why.of} /> })}
          {why.kind === 'barred' && t.rich('why.barred', { role: decides })}
          {why.kind === 'none' &&
            (right?.beyond !== undefined && decision.authority.length === 0
              ? t('why.none.beyond', { who: right.beyond.text })
              : t.rich('why.none', { role: decides }))}{' '}
          {why.kind === 'none' && decision.others === 'noted' && t('why.none.noted')}
          {may && others.length > 0 && t.rich('why.joint', { role: <Chips ids={others} /> })}{' '}
          {hat !== undefined && t('why.as', { hat: hat.title.text })}
        </span>
      </p>
      {passed.map(({ from, to, since }) => (
        <p key={`${from} ${to}`}>
          <Icon name="arrow" size="small" />
          <span>
            {t.rich('why.passed', {
              from: <Chips ids={[from]} />,
              to: <Chips ids={[to]} />,
              time: format.hour(since),
            })}
          </span>
        </p>
      ))}
      {right !== undefined && (
        <Link href={paths.document(rightsSheetId)}>
          <Icon name="document" size="small" />
          {t('why.sheet')}
        </Link>
      )}
    </section>
  );
}

function reasons(view: View, decision: DecisionView) {
  const right = rightIn(view.rights, decision);
  const roles = view.roles.order.flatMap((id) => view.roles.byId[id] ?? []);
  return {
    why: whyMe(view, decision),
    right,
    hat: hatNamed(roles, decision.authority, right?.as),
    others: togetherWith(view, decision, undefined).map(({ role }) => role),
    me: view.me.role,
  };
}
