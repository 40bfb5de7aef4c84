import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { askTalksOf, conversationsOf } from '../../model/conversations.ts';
import { AskLinks } from '../../parts/ask-links.tsx';
import { paths } from '../../parts/paths.ts';
import { Chip } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';
import css from './latest.module.css';

/** The last words of each conversation, beside the desk. */
export function Latest() {
  const t = useT();
  const format = useFormat();
  const conversations = useView(conversationsOf).slice(0, 4);
  return (
    <section className={css.latest}>
      <h2>{t('talk.latest')}</h2>
      {conversations.length === 0 && <p>{t('talk.empty.detail')}</p>}
      <ol>
        {conversations.map((conversation) => {
          const last = conversation.messages.at(-1);
          return (
            last !== undefined && (
              <li key={conversation.key}>
                <Link href={paths.conversation(conversation.key)}>
                  <Chip id={last.from} />
                  <span dir="auto">{last.text}</span>
                  <time>{format.hour(last.t)}</time>
                </Link>
              </li>
            )
          );
        })}
      </ol>
      <div className={css.acts}>
        <Link className="k-button" data-size="big" href={paths.compose([])}>
          <Icon name="write" />
          {t('talk.new')}
        </Link>
      </div>
      <h3>{t('ask.title')}</h3>
      <AskLinks talks={useView(askTalksOf)} />
    </section>
  );
}
