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
