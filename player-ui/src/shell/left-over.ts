import type { WireCommand } from '@kalari/engine/protocol';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef } from 'react';
import { returnDraft } from '../device/draft.ts';
import { askKey, keyOf } from '../model/conversations.ts';
import { useT } from '../use-t.ts';

/**
 * What was still on its way when the page was loaded again has nobody left who waits for its answer: if it is refused, it
 * comes back as a draft here, with the reason.
 */
export function useLeftOvers(): void {
  const link = useLink();
  const toasts = useToasts();
  const t = useT();
  const said = useRef({ t, toasts });
  said.current = { t, toasts };
  useEffect(() => {
    for (const { id, command } of link.waiting) {
      // The same id gives the same promise: nothing is sent by this.
      void link.submit(command, { id }).then((answer) => {
        if (answer.ok || link.view === null) return;
        const { exercise, me } = link.view;
        const drafts = draftsOf(command);
        for (const { about, text } of drafts) returnDraft(exercise.id, me.role, about, text);
        said.current.toasts.show({
          text: said.current.t.either(`refusal.${answer.code}`, 'refusal.other'),
          detail: drafts[0]?.text,
          tone: 'lost',
          icon: 'warn',
        });
      });
    }
  }, [link]);
}

interface Draft {
  readonly about: string;
  readonly text: string;
}

/** The fields in which a command was written. */
function draftsOf(command: WireCommand): readonly Draft[] {
  const draft = (about: string, text: string | undefined): Draft[] => (text === undefined ? [] : [{ about, text }]);
  switch (command.type) {
    case 'message.send':
      return draft(`talk.${keyOf(command.to)}`, command.text);
    case 'rfi.ask':
      return draft(command.inject === undefined ? `talk.${askKey(command.to)}` : `ask.${command.inject}`, command.text);
    case 'inject.respond':
      return draft(`respond.${command.inject}`, command.text);
    case 'inject.share':
      return draft(`note.${command.inject}`, command.note);
    case 'decision.position':
      return draft(`advice.${command.decision}.${command.option ?? 'none'}`, command.text);
    case 'decision.take':
      return [
        ...draft(`other.${command.decision}`, command.other),
        ...draft(`reason.${command.decision}`, command.reason),
      ];
    default:
      return [];
  }
}
