import type { JoinInfoResponse } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageTag } from '@kalari/ui-kit/parts/language-tag.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useT } from '../../use-t.ts';
import css from './join.module.css';

/** What the exercise is about: public to everybody who has the code. */
export function JoinAside({ info }: { readonly info: JoinInfoResponse | null }) {
  const t = useT();
  return (
    <aside className={css.aside} aria-label={t('join.situation')}>
      <div className={css.ground} aria-hidden="true" />
      <div className={css.card}>
        {info === null ? (
          <>
            <h2>{t('join.what')}</h2>
            <p>{t('join.what.detail')}</p>
          </>
        ) : (
          <>
            <h2>
              <SaidText said={info.title} />
            </h2>
            {info.status !== 'planned' && info.status !== 'ended' && <p className={css.running}>{t('join.running')}</p>}
            <LanguageTag said={info.situation} />
            <SaidProse said={info.situation} />
          </>
        )}
        <p className={css.weak}>
          <Icon name="link" size="small" />
          {t('join.weak')}
        </p>
      </div>
    </aside>
  );
}
