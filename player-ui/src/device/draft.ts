import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useSyncExternalStore } from 'react';
import { device, isText } from './memory.ts';

/** A text being written, kept on the device at each keystroke: leaving a page never asks and never loses it. */
export function useDraft(about: string): readonly [string, (text: string) => void] {
  const exercise = useView(selectExercise);
  const role = useView(selectRole);
  const key = keyOf(exercise, role, about);
  const text = useSyncExternalStore(subscribe, () => read(key));
  const write = useCallback((next: string) => put(key, next), [key]);
  return [text, write];
}

/** Puts what was refused back before what has been written since; never twice. */
export function returnDraft(exercise: string, role: string | undefined, about: string, text: string): void {
  const key = keyOf(exercise, role, about);
  const since = read(key);
  if (!since.startsWith(text)) put(key, since === '' ? text : `${text}\n\n${since}`);
}

/** Keeps a text as the draft of something else, such as of a paper that has got its name meanwhile. */
export function keepDraft(exercise: string, role: string | undefined, about: string, text: string): void {
  put(keyOf(exercise, role, about), text);
}

/** Several drafts at once, in their order; empty where there is none. */
export function useDraftsAbout(abouts: readonly string[]): readonly string[] {
  const exercise = useView(selectExercise);
  const role = useView(selectRole);
  // A text that changes as soon as one of them does, for the hook to compare.
  const all = useSyncExternalStore(subscribe, () =>
    JSON.stringify(abouts.map((about) => read(keyOf(exercise, role, about)))),
  );
  return JSON.parse(all) as string[];
}

// Also kept here: a device that keeps nothing still holds a draft while the page is open.
const texts = new Map<string, string>();
const listeners = new Set<() => void>();

function read(key: string): string {
  const known = texts.get(key) ?? device.get(key, isText) ?? '';
  texts.set(key, known);
  return known;
}

function put(key: string, text: string): void {
  texts.set(key, text);
  if (text === '') device.drop(key);
  else device.put(key, text);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const keyOf = (exercise: string, role: string | undefined, about: string) =>
  `draft.${exercise}.${role ?? 'none'}.${about}`;
const selectExercise = (view: { exercise: { id: string } }) => view.exercise.id;
const selectRole = (view: { me: { role?: string | undefined } }) => view.me.role;
