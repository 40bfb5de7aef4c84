import { createContext, Fragment, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { CommonKey } from './messages/en.ts';
import { fill, type Message, read } from './messages/message.ts';

/** Every text of a screen in one language, by key, in ICU MessageFormat. */
export type Catalogue = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;

export interface T<K extends string> {
  (key: K, values?: Values): string;
  /** The same with React elements as values, such as a role chip inside a sentence. */
  rich(key: K, values: Readonly<Record<string, ReactNode>>): ReactNode;
  /** For keys that come from data, such as the code of a refusal: the text, or another when the catalogue has none. */
  either(key: string, otherwise: K): string;
  /** For keys that come from data and may have no text. */
  maybe(key: string, values?: Values): string | undefined;
  readonly language: string;
}

const MessagesContext = createContext<T<string> | null>(null);

/** Sets the texts for everything below, and language and direction of the page. */
export function Messages(props: {
  readonly catalogue: Catalogue;
  readonly language: string;
  readonly children: ReactNode;
}) {
  const { catalogue, language, children } = props;
  const t = useMemo(() => translator(catalogue, language), [catalogue, language]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction(language);
  }, [language]);
  return <MessagesContext value={t}>{children}</MessagesContext>;
}

/** The texts. An app narrows the keys: `export const useT = () => useMessages<keyof typeof en>()`. */
export function useMessages<K extends string = CommonKey>(): T<K | CommonKey> {
  const t = useContext(MessagesContext);
  if (t === null) throw new Error('useMessages stands outside Messages.');
  return t;
}

/** The texts common to both apps. */
export const useT = (): T<CommonKey> => useMessages();

export function translator(catalogue: Catalogue, language: string): T<string> {
  const compiled = new Map<string, Message>();
  const isolated = direction(language) === 'rtl' ? isolate : (values?: Values) => values;
  const message = (key: string): Message => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = read(catalogue[key] ?? key);
    compiled.set(key, made);
    return made;
  };
  /** A text that lacks a value is shown as it stands in the catalogue: one slip must not take a whole screen away. */
  const shown = <R,>(key: string, format: () => R): R | string => {
    try {
      return format();
    } catch (slip) {
      reportError(slip);
      return catalogue[key] ?? key;
    }
  };
  const t = (key: string, values?: Values) =>
    shown(key, () => fill(message(key), isolated(values) ?? {}, language).join(''));
  const rich = (key: string, values: Readonly<Record<string, ReactNode>>): ReactNode =>
    shown(key, () => {
      const parts = fill(message(key), values, language);
      // The order of the parts is fixed by the message: their place is their key.
      return parts.map((part, place) => <Fragment key={String(place)}>{part}</Fragment>);
    });
  const either = (key: string, otherwise: string) => t(Object.hasOwn(catalogue, key) ? key : otherwise);
  const maybe = (key: string, values?: Values) => (Object.hasOwn(catalogue, key) ? t(key, values) : undefined);
  return Object.assign(t, { rich, either, maybe, language });
}

/** `qps` is the made-up language of the layout tests. */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ku', 'qps']);

/** Which way a language is written. */
export function direction(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(language.split('-')[0] ?? language) ? 'rtl' : 'ltr';
}

/** Names, times and ids inside a sentence from the right keep their own order; a bare figure stays with what precedes it. */
function isolate(values?: Values): Values | undefined {
  if (values === undefined) return undefined;
  const set = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && /\D/.test(value) ? `\u2068${value}\u2069` : value,
  ]);
  return Object.fromEntries(set) as Values;
}
