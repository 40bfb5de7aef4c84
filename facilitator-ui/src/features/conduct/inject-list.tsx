import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { releaseOf } from '../../parts/release.ts';
import { rove } from '../../parts/roving.ts';
import { silenceOf } from '../../parts/silence.ts';
import { type Filter, filters, isNarrowed, nothingSought } from '../../parts/sought.ts';
import { offPlan } from '../../parts/standing.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { InjectRow } from './inject-row.tsx';
import { ListGroup } from './list-group.tsx';
import { ListHead } from './list-head.tsx';
import { ModeBar } from './mode-bar.tsx';
import { type Group, groupsOf, nowIndex, passes, threadsOf } from './run-sheet.ts';
import { matches } from './sift.ts';
import { useFollowNow } from './use-follow-now.ts';
import { useListKeys } from './use-list-keys.ts';

/** The list of injects in the order of time, with the now-line in it. One stop for the Tab key; arrows move inside. */
export function InjectList() {
  const t = useT();
  const control = useControl();
  const [{ inject: selected, sought, grouping }, setAtHand] = useAtHand();
  const clock = useClock();
  // To the minute, so that rows are not drawn again each second.
  const minute = Math.floor(clock / 60_000) * 60_000;
  const [finding, setFinding] = useState(sought.words !== '');
  const [toggled, setToggled] = useState<Readonly<Record<string, boolean>>>({});
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (finding) field.current?.focus();
  }, [finding]);

  const groups = useMemo(() => (grouping === 'thread' ? threadsOf(control) : groupsOf(control)), [control, grouping]);
  const narrowed = isNarrowed(sought);
  const shown = useMemo(
    () =>
      groups.map((group) => ({
        group,
        injects: narrowed ? group.injects.filter((inject) => matches(inject, sought, minute)) : group.injects,
      })),
    [groups, sought, narrowed, minute],
  );
  const counts = useMemo(() => countsOf(groups, minute), [groups, minute]);
  const isOpen = (group: Group) =>
    narrowed ||
    (toggled[group.id] ?? (group.phase?.state === 'current' || group.kind === 'thread' || holds(group, selected)));
  const here = (group: Group) =>
    group.kind === 'thread' || (group.kind === 'phase' && group.phase?.id === (control.phase ?? control.phases[0]?.id));

  const list = useRef<HTMLOListElement>(null);
  const order = shown.flatMap(({ group, injects }) => (isOpen(group) ? injects.map((inject) => inject.id) : []));
  const entry = selected !== null && order.includes(selected) ? undefined : shown[0]?.group;
  const follow = useFollowNow(list, `${minute}/${order.length}`);
  useListKeys({ order, selected, list, find: () => (finding ? field.current?.focus() : setFinding(true)) });

  return (
    <section className="c-list" aria-label={t('list.label')}>
      <ListHead finding={finding} onFind={setFinding} counts={counts} field={field} />
      <ModeBar />
      <ol ref={list} className="c-list-body" onKeyDown={rove} {...follow.watch}>
        {shown
          .filter(({ group, injects }) => !narrowed || injects.length > 0 || here(group))
          .map(({ group, injects }) => (
            <ListGroup
              key={group.id}
              group={group}
              injects={injects}
              open={isOpen(group)}
              stop={group === entry}
              onToggle={() => setToggled({ ...toggled, [group.id]: !isOpen(group) })}
              now={here(group) ? { index: nowIndex(injects, clock), line: <NowLine key="now" /> } : null}
              row={(inject): ReactNode => (
                <InjectRow
                  inject={inject}
                  t={minute}
                  short={control.length.pace?.optional === false}
                  selected={inject.id === selected}
                  overdue={control.overdue.includes(inject.id)}
                  mode={releaseOf(inject, control)}
                  off={offPlan(inject, control)?.by}
                  planned={control.planned[inject.id]}
                  silent={silenceOf(inject, control, minute)}
                  onSelect={(id) => setAtHand({ inject: id })}
                />
              )}
            />
          ))}
        {control.injects.order.length === 0 && <li className="c-list-none">{t('list.empty')}</li>}
        {control.injects.order.length > 0 && <Legend />}
        {narrowed && shown.every(({ injects }) => injects.length === 0) && (
          <li className="c-list-none">
            <p>{t('list.none')}</p>
            <button type="button" className="k-button" onClick={() => setAtHand({ sought: nothingSought })}>
              {t('list.showAll')}
            </button>
          </li>
        )}
      </ol>
      {follow.away && (
        <button type="button" className="k-button c-back-to-now" onClick={follow.back}>
          {t('list.backToNow')}
        </button>
      )}
    </section>
  );
}

function NowLine() {
  const t = useT();
  const format = useFormat();
  const time = format.hour(useClock());
  return (
    <li className="c-now-row" data-now aria-label={t('list.now', { time })}>
      <span className="c-now-flag" aria-hidden="true">
        {time}
      </span>
    </li>
  );
}

/** What the cells of a knowledge strip mean, at the end of the list. */
function Legend() {
  const t = useT();
  const cells = [
    ['read', 'read'],
    ['unread', 'unread'],
    ['told', 'told'],
  ] as const;
  return (
    <li className="c-legend" aria-hidden="true">
      {cells.map(([knows, word]) => (
        <span key={word}>
          <span className="k-strip">
            <i data-knows={knows} data-family="uniformed" />
          </span>
          {t(`list.legend.${word}`)}
        </span>
      ))}
    </li>
  );
}

function holds(group: Group, id: string | null): boolean {
  return id !== null && group.injects.some((inject) => inject.id === id);
}

function countsOf(groups: readonly Group[], t: number): Record<Filter, number> {
  const injects = groups.flatMap((group) => group.injects);
  const counts: Record<Filter, number> = { all: 0, due: 0, held: 0, waiting: 0, expired: 0 };
  for (const filter of filters) counts[filter] = injects.filter((inject) => passes(inject, filter, t)).length;
  return counts;
}
