import type { OverlayCard, ScenarioCard } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { listed } from '../../parts/listed.ts';
import { useT } from '../../use-t.ts';

interface Props {
  readonly scenario: ScenarioCard;
  readonly busy: boolean;
  readonly disabled: boolean;
  /** The missions' own rules that could be laid over it, and the one chosen; empty for as it is written. */
  readonly rules: readonly OverlayCard[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onOpen: () => void;
}

/** What a facilitator chooses by: the story in two lines, who sits in it, how long, what it counts for, what it is to show. */
export function ScenarioCardView({ scenario, busy, disabled, rules, chosen, onChoose, onOpen }: Props) {
  const t = useT();
  const counts = scenario.supports.map((support) =>
    t.either(`home.supports.${support}`, 'home.supports.crisis-management'),
  );
  return (
    <li className="c-scenario">
      <header>
        <h2>
          <SaidText said={scenario.title} />
        </h2>
        <p className="c-scenario-facts">
          <b>{t('home.minutes', { minutes: scenario.minutes })}</b>
          <span className="c-languages">{scenario.languages.map((language) => language.toUpperCase()).join(' ')}</span>
        </p>
      </header>
      <p className="c-scenario-summary">
        <SaidText said={scenario.summary} />
      </p>
      <p className="c-roles">
        {scenario.roles.map((role) => (
          <RoleChip key={role.id} role={{ ...role, family: familyOf(role.family) }} />
        ))}
      </p>
      {scenario.objectives.length > 0 && (
        <ul className="c-scenario-objectives" aria-label={t('home.objectives')}>
          {scenario.objectives.map((objective) => (
            <li key={objective.id}>
              <SaidText said={objective.title} />
            </li>
          ))}
        </ul>
      )}
      {scenario.sensitivity !== undefined && (
        <p className="c-sensitivity">
          <b>{t('home.sensitivity')}</b> <SaidText said={scenario.sensitivity} />
        </p>
      )}
      <footer>
        <p className="c-counts" data-none={counts.length === 0 || undefined}>
          {counts.length > 0 && <StatusGlyph status="answered" />}
          {counts.length > 0 ? t('home.counts', { what: listed(counts, t.language) }) : t('home.countsNone')}
        </p>
        <p className="c-muted">{t('home.injects', { injects: scenario.injects, decisions: scenario.decisions })}</p>
        {rules.length > 0 && (
          <label className="c-field">
            <span className="k-label">{t('rules.by')}</span>
            <select className="c-input" value={chosen} onChange={(event) => onChoose(event.target.value)}>
              <option value="">{t('rules.asItIs')}</option>
              {rules.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <Button kind="primary" disabled={disabled} onClick={onOpen}>
          {t(busy ? 'home.opening' : 'home.open')}
          <span className="k-unseen">{scenario.title.text}</span>
        </Button>
      </footer>
    </li>
  );
}

function familyOf(family: string): 'civilian' | 'uniformed' | 'support' {
  return family === 'uniformed' || family === 'support' ? family : 'civilian';
}
