import { roomTime } from '@kalari/ui-kit/format';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { rowsOf, useControl, useDecisions } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { leftOut, type Objective, poorer } from './left-out.ts';
import type { Pace } from './pace.ts';

interface Props {
  readonly pace: Pace;
  /** Exercise time now. */
  readonly t: number;
  readonly left: number;
  /** When the room's clock says the end comes. */
  readonly ends: number;
  readonly objectives: readonly Objective[];
}

/** What follows from a length: when the end comes, at what speed from when, what is left out, and which objectives suffer. */
export function Consequence({ pace, t: now, ends, objectives }: Props) {
  const t = useT();
  const format = useFormat();
  const factor = Math.round(pace.factor / 10) / 100;
  const out = leftOut(useControl(), rowsOf(useDecisions()));
  const suffering = pace.optional ? [] : poorer(objectives);
  return (
    <div className="c-length" aria-live="polite">
      <ul className="c-length-main">
        <li>
          <Icon name="clock" size="small" />
          <span>{t.rich('length.ends', { time: <b key="t">{roomTime(ends)}</b> })}</span>
        </li>
        <li>
          <Icon name="play" size="small" />
          <span>
            {pace.factor === 1_000
              ? t('length.realTime')
              : pace.from > now
                ? t('length.fasterFrom', { factor, time: format.story(pace.from) })
                : t('length.fasterNow', { factor })}
          </span>
        </li>
        <li>
          <Icon name="all" size="small" />
          <span>
            {pace.optional
              ? t('length.everything')
              : t('length.leftOut', { injects: out.injects.length, decisions: out.decisions.length })}
          </span>
        </li>
      </ul>
      {!pace.optional && out.injects.length + out.decisions.length > 0 && (
        <section className="c-length-out" aria-label={t('length.leftOutTitle')}>
          <h3>{t('length.leftOutTitle')}</h3>
          <ul>
            {out.injects.map((inject) => (
              <li key={inject.id}>
                <span className="c-number">{inject.number}</span> <SaidText said={inject.title} />
                {inject.due !== undefined && <time>{format.hour(inject.due)}</time>}
              </li>
            ))}
            {out.decisions.map((decision) => (
              <li key={decision.id}>
                <span className="c-number">D-{decision.number}</span> <SaidText said={decision.title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {suffering.length > 0 && (
        <section className="c-length-out" aria-label={t('length.objectives')}>
          <h3>{t('length.objectives')}</h3>
          <ul>
            {suffering.map((objective) => (
              <li key={objective.id}>
                <SaidText said={objective.title} />
                <span className="c-serves">
                  <span className="c-bar" dir="ltr" aria-hidden="true">
                    <i style={{ inlineSize: `${(objective.serves.essential / objective.serves.all) * 100}%` }} />
                  </span>
                  {t('length.serves', { essential: objective.serves.essential, all: objective.serves.all })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
