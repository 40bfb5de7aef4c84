import type { MapResponse, View } from '@kalari/engine/protocol';
import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useState } from 'react';
import { mapOf, type Reply } from '../../api.ts';
import { mySeat } from '../../device/seat.ts';

export type MapState =
  | { readonly state: 'asking' }
  | { readonly state: 'ready'; readonly map: MapResponse }
  | { readonly state: 'failed'; readonly again: () => void };

/** Fetched once for each language: the ground does not change during an exercise, and stays readable without a connection. */
const fetched = new Map<string, Promise<Reply<MapResponse>>>();

/** The map of this exercise in the language of this device. */
export function useSettingMap(): MapState {
  const exercise = useView(exerciseOf);
  const { wanted } = useLanguage();
  const [round, setRound] = useState(0);
  const [reply, setReply] = useState<Reply<MapResponse> | null>(null);
  useEffect(() => {
    let over = false;
    const key = `${exercise} ${wanted} ${round}`;
    const asked = fetched.get(key) ?? mapOf(exercise, wanted, mySeat()?.token);
    fetched.set(key, asked);
    void asked.then((answer) => {
      if (!answer.ok) fetched.delete(key);
      if (!over) setReply(answer);
    });
    return () => {
      over = true;
    };
  }, [exercise, wanted, round]);
  if (reply === null) return { state: 'asking' };
  return reply.ok
    ? { state: 'ready', map: reply.body }
    : { state: 'failed', again: () => setRound((before) => before + 1) };
}

const exerciseOf = (view: View) => view.exercise.id;
