import { ChannelIcon } from '@kalari/ui-kit/parts/channel-icon.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { Link } from 'wouter';
import { paths } from '../../parts/paths.ts';
import { useQuote } from '../../parts/quote.tsx';
import { useT } from '../../use-t.ts';
import css from './messages.module.css';

/** The item a message speaks of, when this role has it too; nothing otherwise. */
export function Quoted({ inject }: { readonly inject: string }) {
  const t = useT();
  const item = useView(useCallback((view) => view.injects.byId[inject], [inject]));
  if (item === undefined) return null;
  return (
    <Link className={css.quoted} href={paths.item(inject)}>
      <ChannelIcon channel={item.channel} />
      <span className="k-unseen">{t('talk.quote')}</span>
      <SaidText said={item.title} />
    </Link>
  );
}

/** The item that goes with the next message, and a way to leave it out. */
export function QuotePicked() {
  const t = useT();
  const { item, quote } = useQuote();
  if (item === null) return null;
  return (
    <div className={css.picked}>
      <Quoted inject={item} />
      <button
        type="button"
        className="k-button"
        data-kind="quiet"
        data-icon
        data-size="big"
        aria-label={t('talk.quote.drop')}
        onClick={() => quote(null)}
      >
        <Icon name="close" size="small" />
      </button>
    </div>
  );
}
