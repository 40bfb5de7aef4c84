import { NoDuff } from '@kalari/ui-kit/parts/no-duff.tsx';
import type { ReactNode } from 'react';
import { useT } from '../use-t.ts';
import { Banners } from './banners.tsx';
import css from './frame.module.css';
import { TopBar } from './top-bar.tsx';

export interface FrameProps {
  /** Navigation in the head and, on a phone, at the foot; none while one waits. */
  readonly nav?: ReactNode;
  readonly tabs?: ReactNode;
  readonly clock?: boolean;
  readonly children: ReactNode;
}

/** Head, states of the whole page, content. */
export function Frame({ nav, tabs, clock = true, children }: FrameProps) {
  const t = useT();
  return (
    <div className={css.outer}>
      <div className={css.frame}>
        <button type="button" className={css.skip} onClick={skip}>
          {t('page.skip')}
        </button>
        <TopBar clock={clock}>{nav}</TopBar>
        <Banners />
        <main className={css.content} id="content" tabIndex={-1}>
          {children}
        </main>
        {tabs}
        <NoDuff />
      </div>
    </div>
  );
}

/** The address after # belongs to the navigation, so the jump is made by hand. */
function skip(): void {
  document.getElementById('content')?.focus();
}
