import type { Ground, Overlay, OverlayCheckResponse, ScenarioCard } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { bestOf, languageName } from '@kalari/ui-kit/language-choice';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { Skeleton } from '@kalari/ui-kit/parts/skeleton.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useId, useState } from 'react';
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
import { useRulesDraft } from './use-rules-draft.ts';

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
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, again] = useAsked(async () => {
    const scenarios = await api.scenarios(wanted);
    const overlay = rules === 'new' ? null : await api.rules(rules);
    const scenario = against ?? scenarios[0]?.id;
    if (scenario === undefined) return { scenarios, overlay, ground: null };
    const ground = await api.ground(scenario, wanted);
    const language = bestOf(ground.languages, chosen === null ? [wanted] : [chosen, wanted]);
    const written = language === wanted ? ground : await api.ground(scenario, language);
    return { scenarios, overlay, ground, written };
  }, [api, wanted, rules, against, chosen]);
  return (
    <main id="main" className="c-rules" aria-busy={asked.state === 'asking'}>
      {asked.state === 'asking' && <Skeleton lines={8} />}
      {asked.state === 'failed' && <Failed title={t('rules.failed')} text={t('signIn.offline')} onAgain={again} />}
      {asked.state === 'ready' && asked.answer.ground !== null && (
        <Editor
          key={rules}
          rules={rules}
          kept={asked.answer.overlay}
          ground={asked.answer.ground}
          written={asked.answer.written}
          scenarios={asked.answer.scenarios}
          // What was chosen holds at once; what the scenario has in that language follows.
          language={bestOf(asked.answer.ground.languages, chosen === null ? [wanted] : [chosen, wanted])}
          against={against ?? asked.answer.ground.scenario}
          onAgainst={setAgainst}
          onLanguage={setChosen}
          onClosed={onClosed}
        />
      )}
    </main>
  );
}

interface EditorProps {
  readonly rules: string;
  readonly kept: Overlay | null;
  readonly ground: Ground;
  readonly written: Ground;
  readonly scenarios: readonly ScenarioCard[];
  /** The language that is being written. */
  readonly language: string;
  /** The scenario that they are checked with. */
  readonly against: string;
  readonly onAgainst: (scenario: string) => void;
  readonly onLanguage: (language: string) => void;
  readonly onClosed: () => void;
}

function Editor(props: EditorProps) {
  const { rules, kept, ground, written, scenarios, language, against, onAgainst, onLanguage, onClosed } = props;
  const t = useT();
  const api = useApi();
  const toasts = useToasts();
  const { overlay, isUnsaved, write, settle, discard } = useRulesDraft(
    rules,
    () => kept ?? emptyRules(newId(), '', ground.setting),
  );
  const [part, setPart] = useState<Part>('rights');
  const [found, setFound] = useState<Found>({ problems: [], scenario: [] });
  const [busy, setBusy] = useState(false);
  const named = ready(overlay, t('rules.untitled'), { [language]: t('rules.newDocument') });
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
  const look = async () => {
    const answer = await api.checkRules(against, named, t.language);
    setFound({ ...answer, of: named });
    return answer;
  };
  const check = () =>
    attempt(async () => {
      await look();
      if (isUnsaved) write(named);
      else settle(named);
    });
  const save = () =>
    attempt(async () => {
      await api.saveRules(named);
      settle(named);
      const wrong = countOf(await look(), 'error');
      toasts.show(
        wrong === 0
          ? { icon: 'check', text: t('rules.saved') }
          : { icon: 'warn', tone: 'lost', text: t('rules.savedWrong', { count: wrong }) },
      );
    });
  const Pane = panes[part];
  const toldIn = (each: Part) => found.problems.filter((problem) => problem.part === each).length;
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
            onChange={(event) => write({ ...overlay, title: event.target.value })}
          />
        </label>
        <label className="c-field">
          <span className="k-label">{t('rules.against')}</span>
          <select className="c-input" value={against} onChange={(event) => onAgainst(event.target.value)}>
            {scenarios.map((scenario) => (
              <option key={scenario.id} value={scenario.id}>
                {scenario.title.text}
              </option>
            ))}
          </select>
        </label>
        {ground.languages.length > 1 && (
          <WritingIn languages={ground.languages} language={language} onLanguage={onLanguage} />
        )}
        <span className="c-space" />
        <span className="c-rules-acts">
          <Button onClick={onClosed}>{t('rules.back')}</Button>
          <Button disabled={busy} onClick={() => void check()}>
            {t('rules.check')}
          </Button>
          <Button kind="primary" disabled={busy} onClick={() => void save()}>
            {t('rules.save')}
          </Button>
        </span>
      </header>
      {isUnsaved && (
        <p className="c-rules-add c-muted">
          <span>{t('rules.unsaved')}</span>
          <Button kind="quiet" onClick={discard}>
            {t('rules.discard')}
          </Button>
        </p>
      )}
      {found.of === overlay && <Verdict found={found} />}
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
        tabs={parts.map((each) => ({ id: each, label: t(`rules.part.${each}`), count: toldIn(each) }))}
        chosen={part}
        onChoose={setPart}
        panelClass="c-rules-panel"
      >
        <Pane
          overlay={overlay}
          ground={ground}
          written={written}
          problems={found.problems}
          language={language}
          onChange={write}
        />
      </Tabs>
    </>
  );
}

/** What the last check found, and of which state of the rules it was. */
interface Found extends OverlayCheckResponse {
  readonly of?: Overlay;
}

/** The check in one sentence; it goes when something is changed. */
function Verdict({ found }: { readonly found: Found }) {
  const t = useT();
  const [wrong, doubtful] = [countOf(found, 'error'), countOf(found, 'warning')];
  return (
    <p className="c-rules-verdict" role="status" data-wrong={wrong > 0 || undefined}>
      <Icon name={wrong > 0 ? 'warn' : 'check'} />
      {t(wrong > 0 ? 'rules.checkedWrong' : 'rules.checkedFine', { count: wrong })}
      {doubtful > 0 && ` ${t('rules.checkedDoubtful', { count: doubtful })}`}
    </p>
  );
}

function countOf({ problems, scenario }: OverlayCheckResponse, severity: 'error' | 'warning'): number {
  return [...problems, ...scenario].filter((each) => each.severity === severity).length;
}

interface WritingInProps {
  readonly languages: readonly string[];
  readonly language: string;
  readonly onLanguage: (language: string) => void;
}

/** The language in which texts are written now; each of the scenario's has its own. */
function WritingIn({ languages, language, onLanguage }: WritingInProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className="c-field">
      <legend className="k-label">{t('rules.writtenIn')}</legend>
      <span className="k-languages">
        {languages.map((each) => (
          <label key={each} lang={each}>
            <input type="radio" name={name} checked={each === language} onChange={() => onLanguage(each)} />
            <span>{languageName(each)}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** Unlike any other on every server: rules may be carried from one to the next. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `rules-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
