import { EmptyState } from '@kalari/ui-kit/parts/empty-state.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { AskTalk } from '../features/messages/ask-talk.tsx';
import { Conversation, rolesIn } from '../features/messages/conversation.tsx';
import { ConversationList } from '../features/messages/conversation-list.tsx';
import { NewMessage } from '../features/messages/new-message.tsx';
import { askTalksOf } from '../model/conversations.ts';
import { useQuote } from '../parts/quote.tsx';
import { useT } from '../use-t.ts';
import css from './split-page.module.css';

export interface MessagesPageProps {
  /** A conversation's key, that of what is asked of control or of a desk, or `new`. */
  readonly open?: string | undefined;
  readonly to?: string | undefined;
}

/** Conversations, and one of them. */
export function MessagesPage({ open, to }: MessagesPageProps) {
  const { item } = useQuote();
  // Somebody who comes with a quoted message chooses whom it is for.
  const shown = open ?? (item === null ? undefined : 'new');
  return (
    <div className={css.split} data-chosen={shown !== undefined || undefined}>
      <ConversationList open={shown} />
      <div className={css.shown}>
        <Shown open={shown} to={to} />
      </div>
    </div>
  );
}

function Shown({ open, to }: MessagesPageProps) {
  const t = useT();
  const roles = useView(useCallback((view) => rolesIn(view, open ?? ''), [open]));
  const asked = useView(useCallback((view) => askTalksOf(view).find(({ key }) => key === open), [open]));
  const wished = useView(useCallback((view) => rolesIn(view, to ?? ''), [to]));
  if (asked !== undefined) return <AskTalk key={asked.key} talk={asked} />;
  if (open === 'new') return <NewMessage key={to} to={wished} />;
  if (roles.length > 0) return <Conversation key={open} roles={roles} />;
  return (
    <EmptyState icon="message" title={t('talk.title')}>
      {t('talk.empty.detail')}
    </EmptyState>
  );
}
