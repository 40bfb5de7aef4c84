import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { device, isText } from './memory.ts';

/** A text being written, kept on the device at each keystroke: leaving a page never asks and never loses it. */
export function useDraft(about: string): readonly [string, (text: string) => void] {
  const exercise = useView(selectExercise);
  const role = useView(selectRole);
  const key = `draft.${exercise}.${role ?? 'none'}.${about}`;
  // The key stands beside the text, so that another subject begins with its own draft.
  const [held, hold] = useState(() => ({ key, text: read(key) }));
  const text = held.key === key ? held.text : read(key);
  const write = useCallback(
    (next: string) => {
      hold({ key, text: next });
      if (next === '') device.drop(key);
      else device.put(key, next);
    },
    [key],
  );
  return [text, write];
}

const read = (key: string) => device.get(key, isText) ?? '';
const selectExercise = (view: { exercise: { id: string } }) => view.exercise.id;
const selectRole = (view: { me: { role?: string | undefined } }) => view.me.role;
