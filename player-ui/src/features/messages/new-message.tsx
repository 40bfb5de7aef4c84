import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { inOrder } from '../../model/conversations.ts';
import { Composer } from '../../parts/composer.tsx';
import { paths, useGo } from '../../parts/paths.ts';
import { useQuote } from '../../parts/quote.tsx';
import { TellRow } from '../../parts/tell-row.tsx';
import { useMayWrite } from '../../parts/use-may-write.ts';
import { useColleagues } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import { TalkHead } from './conversation.tsx';
import { QuoteFacts } from './fact-quotes.tsx';
import css from './messages.module.css';
import { QuotePicked } from './quoted.tsx';

/** To whom, then what. Sending opens the conversation. */
export function NewMessage({ to }: { readonly to: readonly string[] }) {
  const t = useT();
  const go = useGo();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const colleagues = useColleagues();
  const { item, quote } = useQuote();
  const [facts, pick] = useState<readonly string[]>([]);
  const [chosen, choose] = useState<ReadonlySet<string>>(() => new Set(to));
  const roles = useView((view) => inOrder(view, [...chosen]));
  const everybody = colleagues.length > 1 && colleagues.every(({ id }) => chosen.has(id));
  const flip = (role: string) => {
    const next = new Set(chosen);
    if (!next.delete(role)) next.add(role);
    choose(next);
  };
  return (
    <section className={css.talk} aria-label={t('talk.new')}>
      <TalkHead>
        <h2>{t('talk.new')}</h2>
      </TalkHead>
      <fieldset className={css.to}>
        <legend className="k-unseen">{t('talk.to')}</legend>
        <span className="k-label" aria-hidden="true">
          {t('talk.to')}
        </span>
        <TellRow
          colleagues={colleagues}
          done={chosen}
          waiting={new Set()}
          mode="choose"
          label={(role) => role.title.text}
          onTell={flip}
        />
        {colleagues.length > 1 && (
          <button
            type="button"
            className="k-button"
            data-size="big"
            aria-pressed={everybody}
            onClick={() => choose(new Set(everybody ? [] : colleagues.map(({ id }) => id)))}
          >
            {t('talk.all')}
          </button>
        )}
        {colleagues.length === 0 && <span className={css.quiet}>{t('share.nobody')}</span>}
      </fieldset>
      <div className={css.compose} data-first>
        <Composer
          about="talk.new"
          label={t('talk.write')}
          hiddenLabel
          hint={t('talk.write')}
          send={t('act.send')}
          disabled={!mayWrite}
          missing={roles.length === 0 ? t('talk.to.missing') : undefined}
          above={
            <>
              <QuotePicked />
              <QuoteFacts picked={facts} onPick={pick} />
            </>
          }
          onSend={async (text) => {
            const quoted = item ?? undefined;
            quote(null);
            const sent = submit({
              type: 'message.send',
              to: [...roles],
              text,
              inject: quoted,
              facts: facts.length === 0 ? undefined : [...facts],
            });
            go(paths.conversation(roles.join('+')));
            return sent;
          }}
        />
      </div>
    </section>
  );
}
