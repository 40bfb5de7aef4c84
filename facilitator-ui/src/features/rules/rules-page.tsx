import type { Ground, Overlay, OverlayCheckResponse, ScenarioCard } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useState } from 'react';
import { Failed } from '../../parts/failed.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import { ContactsTab } from './contacts-tab.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { emptyRules, ready } from './draft.ts';
import { LimitsTab } from './limits-tab.tsx';
import { NamesTab } from './names-tab.tsx';
import { RightsTab } from './rights-tab.tsx';
import './rules.css';
import type { TabProps } from './tab-props.ts';

const parts = ['rights', 'limits', 'contacts', 'names', 'documents'] as const;
type Part = (typeof parts)[number];
const panes = {
  rights: RightsTab,
  limits: LimitsTab,
  contacts: ContactsTab,
  names: NamesTab,
  documents: DocumentsTab,
} satisfies Record<Part, (props: TabProps) => React.ReactNode>;

interface Props {
  /** The rules to go on with, by id; `new` begins with none. */
  readonly rules: string;
  readonly onClosed: () => void;
}

/** A mission's own rules, written down without YAML, checked against a scenario, kept for every exercise to come. */
export function RulesPage({ rules, onClosed }: Props) {
  const t = useT();
  const api = useApi();
  const { wanted } = useLanguage();
  const [against, setAgainst] = useState<string | null>(null);
  const [asked, again] = useAsked(async () => {
    const scenarios = await api.scenarios(wanted);
    const overlay = rules === 'new' ? null : await api.rules(rules);
    const scenario = against ?? scenarios[0]?.id;
    const ground = scenario === undefined ? null : await api.ground(scenario, wanted);
    return { scenarios, overlay, ground };
  }, [api, wanted, rules, against]);
  return (
    <main id="main" className="c-rules" aria-busy={asked.state === 'asking'}>
      {asked.state === 'asking' && <Skeleton lines={8} />}
      {asked.state === 'failed' && <Failed title={t('rules.failed')} text={t('signIn.offline')} onAgain={again} />}
      {asked.state === 'ready' && asked.answer.ground !== null && (
        <Editor
          key={rules}
          kept={asked.answer.overlay}
          ground={asked.answer.ground}
          scenarios={asked.answer.scenarios}
          language={wanted}
          onAgainst={setAgainst}
          onClosed={onClosed}
        />
      )}
    </main>
  );
}

interface EditorProps {
  readonly kept: Overlay | null;
  readonly ground: Ground;
  readonly scenarios: readonly ScenarioCard[];
  readonly language: string;
  readonly onAgainst: (scenario: string) => void;
  readonly onClosed: () => void;
}

function Editor({ kept, ground, scenarios, language, onAgainst, onClosed }: EditorProps) {
  const t = useT();
  const api = useApi();
  const toasts = useToasts();
  const [overlay, setOverlay] = useState(() => kept ?? emptyRules(newId(), '', ground.setting));
  const [part, setPart] = useState<Part>('rights');
  const [found, setFound] = useState<OverlayCheckResponse>({ problems: [], scenario: [] });
  const [busy, setBusy] = useState(false);
  const named = ready(overlay, t('rules.untitled'), t('rules.newDocument'));
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
    } catch {
      toasts.show({ tone: 'lost', icon: 'warn', text: t('rules.notSaved') });
    } finally {
      setBusy(false);
    }
  };
  const check = async () => {
    const answer = await api.checkRules(ground.scenario, named, language);
    setFound(answer);
    return answer;
  };
  const save = () =>
    attempt(async () => {
      await api.saveRules(named);
      setOverlay(named);
      const { problems, scenario } = await check();
      const wrong = [...problems, ...scenario].filter(({ severity }) => severity === 'error').length;
      toasts.show(
        wrong === 0
          ? { icon: 'check', text: t('rules.saved') }
          : { icon: 'warn', tone: 'lost', text: t('rules.savedWrong', { count: wrong }) },
      );
    });
  const Pane = panes[part];
  const wrongIn = (each: Part) =>
    found.problems.filter((problem) => problem.part === each && problem.severity === 'error').length;
  return (
    <>
      <header className="c-rules-head">
        <label className="c-field">
          <span className="k-label">{t('rules.whose')}</span>
          <input
            className="c-input"
            value={overlay.title}
            maxLength={200}
            placeholder={t('rules.whoseHint')}
            onChange={(event) => setOverlay({ ...overlay, title: event.target.value })}
          />
        </label>
        <label className="c-field">
          <span className="k-label">{t('rules.against')}</span>
          <select className="c-input" value={ground.scenario} onChange={(event) => onAgainst(event.target.value)}>
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {scenario.title.text}
              </option>
            ))}
          </select>
        </label>
        <span className="c-space" />
        <Button onClick={onClosed}>{t('rules.back')}</Button>
        <Button disabled={busy} onClick={() => void attempt(async () => void (await check()))}>
          {t('rules.check')}
        </Button>
        <Button kind="primary" disabled={busy} onClick={() => void save()}>
          {t('rules.save')}
        </Button>
      </header>
      {found.scenario.length > 0 && (
        <ul className="c-rules-problems" role="status" aria-label={t('rules.scenarioSays')}>
          {found.scenario.map(({ severity, message, hint }) => (
            <li key={message} data-severity={severity}>
              {message} {hint}
            </li>
          ))}
        </ul>
      )}
      <Tabs
        label={t('rules.parts')}
        tabs={parts.map((each) => ({ id: each, label: t(`rules.part.${each}`), count: wrongIn(each) }))}
        chosen={part}
        onChoose={setPart}
        panelClass="c-rules-panel"
      >
        <Pane overlay={overlay} ground={ground} problems={found.problems} language={language} onChange={setOverlay} />
      </Tabs>
    </>
  );
}

/** Unlike any other on every server: rules may be carried from one to the next. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `rules-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
