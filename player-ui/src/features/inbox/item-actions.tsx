import type { InjectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useClock, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { aMinute, standing } from '../../model/inbox.ts';
import { AskComposer } from '../../parts/ask-composer.tsx';
import { Composer } from '../../parts/composer.tsx';
import { paths, useGo } from '../../parts/paths.ts';
import { useQuote } from '../../parts/quote.tsx';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './reading.module.css';

type Writing = 'respond' | 'ask' | null;

/** Acknowledge, respond, ask, quote. One primary action at a time: the one that is wanted. */
export function ItemActions({ item, disabled }: { readonly item: InjectView; readonly disabled: boolean }) {
  const t = useT();
  const go = useGo();
  const submit = useSubmit();
  const { quote } = useQuote();
  const [writing, write] = useState<Writing>(null);
  const now = standing(item, useWaiting(), useClock(aMinute));
  const wanted = now.kind === 'wanted' || now.kind === 'passed' ? now.what : null;

  if (writing === 'respond') {
    return (
      <div className={css.writing}>
        <Composer
          about={`respond.${item.id}`}
          label={t('respond.label', { from: item.from.text })}
          send={t('respond.send')}
          disabled={disabled}
          autoFocus
          onClose={() => write(null)}
          onSend={async (text) => {
            const sent = submit(
              { type: 'inject.respond', inject: item.id, text },
              { text: t('respond.done'), icon: 'check' },
            );
            write(null);
            const accepted = await sent;
            if (!accepted) write('respond');
            return accepted;
          }}
        />
      </div>
    );
  }
  if (writing === 'ask') {
    return (
      <div className={css.writing}>
        <AskComposer inject={item.id} disabled={disabled} onOpen={(open) => write(open ? 'ask' : null)} />
      </div>
    );
  }
  return (
    <div className={css.acts} role="toolbar" aria-label={t('act.bar')}>
      {wanted === 'acknowledge' && (
        <Button
          kind="primary"
          size="big"
          icon="check"
          disabled={disabled}
          onClick={() => void submit({ type: 'inject.acknowledge', inject: item.id })}
        >
          {t('act.acknowledge')}
        </Button>
      )}
      <Button
        kind={wanted === 'answer' ? 'primary' : 'plain'}
        size="big"
        icon="write"
        disabled={disabled}
        onClick={() => write('respond')}
      >
        {t(item.answeredAt === undefined ? 'act.respond' : 'act.respond.again')}
      </Button>
      <Button size="big" icon="ask" disabled={disabled} onClick={() => write('ask')}>
        <span>{t('act.ask.any')}</span>
      </Button>
      <Button
        size="big"
        kind="quiet"
        icon="quote"
        disabled={disabled}
        onClick={() => {
          quote(item.id);
          go(paths.messages);
        }}
      >
        <span>{t('act.quote')}</span>
      </Button>
    </div>
  );
}
