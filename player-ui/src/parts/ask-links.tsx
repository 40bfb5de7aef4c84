import { DeskMark } from '@kalari/ui-kit/parts/desk-mark.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { Link } from 'wouter';
import type { AskTalk } from '../model/conversations.ts';
import { useT } from '../use-t.ts';
import css from './ask-links.module.css';
import { paths } from './paths.ts';

/** Whom one can ask, a touch each: control and the desks that nobody plays. */
export function AskLinks({ talks, open }: { readonly talks: readonly AskTalk[]; readonly open?: string | undefined }) {
  const t = useT();
  return (
    <ul className={css.ask}>
      {talks.map(({ key, desk }) => (
        <li key={key}>
          <Link
            href={paths.ask(key)}
            aria-current={key === open ? 'page' : undefined}
            aria-label={desk === undefined ? t('act.ask') : t('ask.whom', { desk: desk.title.text })}
          >
            {desk === undefined ? (
              <>
                <Icon name="ask" size="small" />
                {t('talk.control.short')}
              </>
            ) : (
              <DeskMark desk={desk} />
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
