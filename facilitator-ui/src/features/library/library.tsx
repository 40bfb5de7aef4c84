import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useState } from 'react';
import { Refused } from '../../api.ts';
import { Failed } from '../../parts/failed.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { useApi, useSession } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import { BrokenList } from './broken-list.tsx';
import { ExerciseList } from './exercise-list.tsx';
import { RulesList } from './rules-list.tsx';
import { ScenarioCardView } from './scenario-card.tsx';

interface Props {
  readonly onOpened: (exercise: string) => void;
  /** Opens the rules of a mission, by id; `new` for ones to be written. */
  readonly onRules: (rules: string) => void;
}

/** Exercises that go on, then the scenarios; folders with problems stand below, with the problems. */
export function Library({ onOpened, onRules }: Props) {
  const t = useT();
  const { wanted } = useLanguage();
  const api = useApi();
  const { signedOut } = useSession();
  const toasts = useToasts();
  const [busy, setBusy] = useState<string | null>(null);
  const [library, again] = useAsked(
    () =>
      Promise.all([
        api.scenarios(wanted),
        api.exercises(wanted),
        api.broken(wanted).catch(() => []),
        api.allRules().catch(() => []),
      ]),
    [api, wanted],
  );
  const [chosen, choose] = useState<Readonly<Record<string, string>>>({});
  const open = async (scenario: string) => {
    const overlay = chosen[scenario];
    setBusy(scenario);
    try {
      onOpened((await api.open({ scenario, ...(overlay ? { overlay } : {}) })).exercise);
    } catch (error) {
      setBusy(null);
      const code = error instanceof Refused ? error.code : 'offline';
      if (code === 'session.missing') signedOut();
      else
        toasts.show({
          tone: 'lost',
          icon: 'warn',
          text: code === 'offline' ? t('signIn.offline') : t.either(`refusal.${code}`, 'refusal.other'),
        });
    }
  };
  if (library.state === 'asking') {
    return (
      <main className="c-library" aria-busy="true">
        <Skeleton lines={6} />
      </main>
    );
  }
  if (library.state === 'failed') {
    return (
      <main className="c-library">
        <Failed title={t('home.failed')} text={t('signIn.offline')} onAgain={again} />
      </main>
    );
  }
  const [scenarios, exercises, broken, rules] = library.answer;
  return (
    <main className="c-library">
      <ExerciseList exercises={exercises} />
      <section id="scenarios" aria-labelledby="scenarios-title">
        <h1 id="scenarios-title">{t('home.scenariosOf', { count: scenarios.length })}</h1>
        {scenarios.length === 0 ? (
          <EmptyState icon="document" title={t('home.empty.title')}>
            {t('home.empty')}
          </EmptyState>
        ) : (
          <ul className="c-scenarios">
            {scenarios.map((scenario) => (
              <ScenarioCardView
                key={scenario.id}
                scenario={scenario}
                busy={busy === scenario.id}
                disabled={busy !== null}
                rules={rules.filter(({ setting }) => setting === scenario.setting)}
                chosen={chosen[scenario.id] ?? ''}
                onChoose={(id) => choose({ ...chosen, [scenario.id]: id })}
                onOpen={() => void open(scenario.id)}
              />
            ))}
          </ul>
        )}
      </section>
      <RulesList rules={rules} onOpen={onRules} onRemoved={again} />
      {broken.length > 0 && <BrokenList broken={broken} />}
    </main>
  );
}
