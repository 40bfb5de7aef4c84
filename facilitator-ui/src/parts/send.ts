import type { WireCommand } from '@kalari/engine/protocol';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useRef, useState } from 'react';
import { pressFor } from '../keys.ts';
import { useT } from '../use-t.ts';
import { type Back, useLastAct } from './undo.tsx';

export interface Done {
  readonly text: string;
  readonly detail?: string;
  /** How to take it back: offered for five seconds, by button and by key. */
  readonly back?: Back;
}

/**
 * Sends a command and says what came of it: the done text once the server has recorded it, the reason in plain words when it
 * refused. The promise says whether it was accepted.
 */
export function useSend(): (command: WireCommand, done?: Done) => Promise<boolean> {
  const link = useLink();
  const toasts = useToasts();
  const t = useT();
  const last = useLastAct();
  return useCallback(
    async function send(command, done) {
      const answer = await link.submit(command);
      if (!answer.ok) {
        toasts.show({ icon: 'warn', tone: 'lost', text: t.either(`refusal.${answer.code}`, 'refusal.other') });
        return false;
      }
      if (done === undefined) return true;
      const { back, ...said } = done;
      const undo = () => {
        last.forget();
        const taken = back?.command();
        if (back !== undefined && taken !== undefined) void send(taken, { text: back.text });
      };
      if (back !== undefined) last.offer(undo);
      toasts.show({ icon: 'check', ...said, ...(back === undefined ? {} : { undo, undoKey: pressFor('undo') }) });
      return true;
    },
    [link, toasts, t, last],
  );
}

/**
 * The same, one at a time: a flag while the server has not answered yet, for buttons, and nothing is sent meanwhile. The flag
 * on screen follows a moment later than the answer, so a key pressed at once is not lost to it.
 */
export function useSending(): readonly [boolean, (command: WireCommand, done?: Done) => Promise<boolean>] {
  const send = useSend();
  const [busy, setBusy] = useState(false);
  const under = useRef(false);
  const sending = useCallback(
    async (command: WireCommand, done?: Done) => {
      if (under.current) return false;
      under.current = true;
      setBusy(true);
      try {
        return await send(command, done);
      } finally {
        under.current = false;
        setBusy(false);
      }
    },
    [send],
  );
  return [busy, sending];
}
