import { ExerciseBadge } from '@kalari/ui-kit/parts/exercise-badge.tsx';
import { LanguageMenu } from '@kalari/ui-kit/parts/language-choice.tsx';
import type { ReactNode } from 'react';
import { useT } from '../use-t.ts';
import { Mark } from './sign-in.tsx';

/** The head of every page outside an exercise. */
export function HomeHead({ children }: { readonly children?: ReactNode }) {
  const t = useT();
  return (
    <header className="c-home-head">
      <Mark />
      <b>{t('home.title')}</b>
      {children}
      <span className="c-space" />
      <LanguageMenu />
      <ExerciseBadge />
    </header>
  );
}
