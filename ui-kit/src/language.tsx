import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Catalogue, Messages } from './i18n.tsx';
import { bestOf, keepLanguage, wantedLanguage } from './language-choice.ts';
import { unloaded } from './messages/unloaded.ts';

/** How to fetch the texts of each language in which the interface is written. */
export type Catalogues = Readonly<Record<string, () => Promise<Catalogue>>>;

export interface Language {
  /** What somebody chose here, else what the browser asks for. The exercise's texts are asked for in it too. */
  readonly wanted: string;
  /** The languages of the interface. */
  readonly languages: readonly string[];
  /** True when the texts of the wanted language could not be fetched: the interface stays as it was. */
  readonly failed: boolean;
  /** Remembered on this device, and in this tab before others. */
  choose(language: string): void;
}

export interface LanguageProviderProps {
  readonly catalogues: Catalogues;
  /** Instead of what was chosen or what the browser asks for. */
  readonly first?: string | undefined;
  readonly children: ReactNode;
}

const LanguageContext = createContext<Language | null>(null);

/**
 * The texts for everything below, in the language of this device. Nothing is drawn before they are here, and another language
 * takes over only when it is here as a whole: no screen ever shows a key, or half of each.
 */
export function LanguageProvider({ catalogues, first, children }: LanguageProviderProps) {
  const languages = useMemo(() => Object.keys(catalogues), [catalogues]);
  const [wanted, want] = useState(() => first ?? wantedLanguage(languages));
  const [shown, show] = useState<Shown | null>(null);
  const [failed, fail] = useState(false);
  const [turn, setTurn] = useState(0);
  const language = bestOf(languages, [wanted, ...navigator.languages]);
  useEffect(() => {
    const fetchTexts = catalogues[language];
    if (fetchTexts === undefined || turn < 0) return;
    let over = false;
    fetchTexts().then(
      (catalogue) => {
        if (over) return;
        show({ language, catalogue });
        fail(false);
      },
      () => {
        if (!over) fail(true);
      },
    );
    return () => {
      over = true;
    };
  }, [catalogues, language, turn]);
  const choose = useCallback((next: string) => {
    keepLanguage(next);
    want(next);
    setTurn((now) => now + 1);
  }, []);
  const value = useMemo<Language>(() => ({ wanted, languages, failed, choose }), [wanted, languages, failed, choose]);
  if (shown === null) return failed ? <Unloaded /> : null;
  return (
    <LanguageContext value={value}>
      <Messages catalogue={shown.catalogue} language={shown.language}>
        {children}
      </Messages>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (language === null) throw new Error('useLanguage stands outside a LanguageProvider.');
  return language;
}

interface Shown {
  readonly language: string;
  readonly catalogue: Catalogue;
}

/** When not even the texts came: the one sentence that stands in no catalogue. */
function Unloaded() {
  return (
    <main className="k-empty">
      {Object.entries(unloaded).map(([language, { says, reload }]) => (
        <p key={language} lang={language}>
          {says}{' '}
          <button type="button" className="k-button" onClick={() => window.location.reload()}>
            {reload}
          </button>
        </p>
      ))}
    </main>
  );
}
