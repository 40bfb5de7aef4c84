import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import type { CSSProperties } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { useControl, useDecisions, useRfis, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { type Mark, nameOf } from './lane-marks.ts';
import type { Drag } from './use-drag.ts';

interface Props {
  readonly mark: Mark;
  /** Where the Tab key enters the lanes. */
  readonly stop: boolean;
  readonly chosen: boolean;
  /** Its number shows only when it is looked at: what follows stands too close. */
  readonly crowded: boolean;
  readonly at: CSSProperties;
  /** Of a mark that can be moved along the lane. */
  readonly drag?: Drag | undefined;
}

/** A mark on a lane: an inject as it stands with that seat, a decision as a diamond, a question. It opens what it stands for. */
export function MarkButton({ mark, stop, chosen, crowded, at, drag }: Props) {
  const words = useWords();
  const [{ answering }, setAtHand] = useAtHand();
  const said = words(mark);
  const open = () => {
    if (drag?.wasDragged() === true) return;
    if (mark.kind === 'inject') setAtHand({ inject: mark.id, role: mark.role });
    else if (mark.kind === 'decision') setAtHand({ tab: 'decisions', decision: mark.id, drawer: true });
    else setAtHand({ tab: 'rfis', about: mark.id, drawer: true, answering: mark.open ? answering + 1 : answering });
  };
  return (
    <button
      type="button"
      className="c-mark"
      data-kind={mark.kind}
      data-mark={nameOf(mark)}
      data-seat={mark.role}
      data-chosen={chosen || undefined}
      data-movable={drag !== undefined || undefined}
      data-crowded={crowded || undefined}
      data-open={(mark.kind !== 'inject' && mark.open) || undefined}
      data-optional={(mark.kind === 'inject' && mark.optional && mark.glyph === 'upcoming') || undefined}
      tabIndex={stop ? 0 : -1}
      style={at}
      title={said}
      aria-label={said}
      onClick={open}
      {...drag?.handlers(mark)}
    >
      {mark.kind === 'inject' && <StatusGlyph status={mark.glyph} done={mark.read ? 1 : 0} of={1} />}
      {mark.kind === 'decision' && (
        <>
          <i />
          <b>D-{mark.number}</b>
        </>
      )}
      {mark.kind === 'rfi' && <b>?</b>}
    </button>
  );
}

/** When, what and for whom, in one line. */
function useWords(): (mark: Mark) => string {
  const t = useT();
  const format = useFormat();
  const roles = useRoles();
  const { injects } = useControl();
  const decisions = useDecisions();
  const rfis = useRfis();
  return (mark) => {
    const role = roles.byId[mark.role]?.short.text ?? mark.role;
    const time = format.hour(mark.t);
    if (mark.kind === 'inject') {
      const what = `${mark.number} ${injects.byId[mark.id]?.title.text ?? ''}`;
      return t('lanes.inject', { time, role, what, state: t(`lanes.state.${mark.glyph}`) });
    }
    if (mark.kind === 'rfi') return t('lanes.rfi', { time, role, what: rfis.byId[mark.id]?.text ?? '' });
    const what = `D-${mark.number} ${decisions.byId[mark.id]?.title.text ?? ''}`;
    return t(mark.open ? 'lanes.decisionOpen' : 'lanes.decision', { time, role, what });
  };
}
