import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { useT } from '../use-t.ts';
import css from './connection.module.css';

/** How the connection stands, and whether everything written has arrived. */
export function Connection() {
  const t = useT();
  const { phase, pending } = useLinkState();
  const live = phase === 'live';
  const calm = live || phase === 'replaced';
  return (
    <span className={css.connection} data-calm={calm || undefined}>
      <Icon name={calm ? 'link' : 'linkLost'} size="small" />
      <span className={css.words}>
        {t(`link.${phase}`)}
        <small>{pending > 0 ? t('link.live.waiting', { count: pending }) : live ? t('link.live.saved') : ''}</small>
      </span>
    </span>
  );
}
