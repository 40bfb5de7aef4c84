import type { WireCommand } from '@kalari/engine/protocol';
import { type Toast, useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { useT } from '../use-t.ts';

/**
 * Sends a command and says in plain words why it was refused; true when it was accepted.
 * `done` is said when it was: leave it out where the screen itself shows what happened.
 */
export function useSubmit(): (command: WireCommand, done?: Toast) => Promise<boolean> {
  const link = useLink();
  const toasts = useToasts();
  const t = useT();
  return useCallback(
    async (command, done) => {
      const answer = await link.submit(command);
      if (answer.ok) {
        if (done !== undefined) toasts.show(done);
        return true;
      }
      toasts.show({ text: t.either(`refusal.${answer.code}`, 'refusal.other'), tone: 'lost', icon: 'warn' });
      return false;
    },
    [link, toasts, t],
  );
}
