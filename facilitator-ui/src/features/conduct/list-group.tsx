import type { PlannedInjectView } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import type { ReactNode } from 'react';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { PhaseMode } from './phase-mode.tsx';
import type { Group } from './run-sheet.ts';

interface Props {
  readonly group: Group;
  /** What passes the filter. */
  readonly injects: readonly PlannedInjectView[];
  readonly open: boolean;
  /** Whether its head is where the Tab key enters the list, since no selected row is in sight. */
  readonly stop: boolean;
  readonly onToggle: () => void;
  /** Where the now-line stands, or null when it is not in this group. */
  readonly now: { readonly index: number; readonly line: ReactNode } | null;
  readonly row: (inject: PlannedInjectView) => ReactNode;
}

/** A phase with its injects, the now-line among them, and the branch checks it ends with. */
export function ListGroup({ group, injects, open, stop, onToggle, now, row }: Props) {
  const t = useT();
  const id = `group-${group.id}`;
  return (
    <li className="c-group" data-state={group.phase?.state ?? group.kind}>
      <div className="c-group-bar">
        <button
          type="button"
          className="c-group-head"
          data-stop
          tabIndex={stop ? 0 : -1}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
        >
          <Icon name={open ? 'down' : 'chevron'} size="small" />
          <b>
            <Title group={group} />
          </b>
          <span className="c-muted">
            {group.phase?.state === 'not-taken'
              ? t('list.notTaken')
              : group.done > 0
                ? t('list.done', { done: group.done, of: group.injects.length })
                : t('list.count', { count: group.injects.length })}
          </span>
        </button>
        {group.phase !== undefined && ['current', 'ahead'].includes(group.phase.state) && (
          <PhaseMode phase={group.phase} />
        )}
      </div>
      <ol id={id} hidden={!open}>
        {open &&
          injects.map((inject, index) => (
            <Placed key={inject.id} before={now?.index === index ? now.line : null}>
              {row(inject)}
            </Placed>
          ))}
        {open && now !== null && now.index >= injects.length && now.line}
        {open && group.phase?.state === 'current' && <Branches group={group} />}
      </ol>
    </li>
  );
}

function Placed({ before, children }: { readonly before: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      {before}
      {children}
    </>
  );
}

function Title({ group }: { readonly group: Group }) {
  const t = useT();
  if (group.kind === 'thread') return group.thread ?? t('list.noThread');
  if (group.kind === 'waiting') return t('list.waiting');
  if (group.kind === 'reserve' || group.phase === undefined) return t('list.reserve');
  return t.rich('list.phase', { number: group.number ?? 0, title: <SaidText key="title" said={group.phase.title} /> });
}

function Branches({ group }: { readonly group: Group }) {
  const t = useT();
  const format = useFormat();
  const { phases } = useControl();
  const checks = (group.phase?.next ?? []).filter((next) => next.due !== undefined);
  return checks.map((next) => {
    const to = phases.find((phase) => phase.id === next.to);
    return (
      <li key={`${next.to}.${next.due}`} className="c-branch-row">
        <StatusGlyph status="branch" />
        <time>{format.hour(next.due ?? 0)}</time>
        <span>{t('list.branch')}</span>
        {to !== undefined && (
          <span className="c-tag">
            <SaidText said={to.title} />
          </span>
        )}
      </li>
    );
  });
}
