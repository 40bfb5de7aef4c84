import { ExerciseBadge } from '@kalari/ui-kit/parts/exercise-badge.tsx';
import { LanguageMenu } from '@kalari/ui-kit/parts/language-choice.tsx';
import { useLocation } from 'wouter';
import { Library } from '../features/library/library.tsx';
import { useT } from '../use-t.ts';
import { Mark } from './sign-in.tsx';

/** The start: exercises that go on, and the scenarios to open one from. */
export function HomePage() {
  const t = useT();
  const [, go] = useLocation();
  return (
    <div className="c-home">
      <header className="c-home-head">
        <Mark />
        <b>{t('home.title')}</b>
        <nav aria-label={t('home.nav')}>
          <a href="#scenarios">{t('home.scenarios')}</a>
          <a href="#exercises">{t('home.exercises')}</a>
        </nav>
        <span className="c-space" />
        <LanguageMenu />
        <ExerciseBadge />
      </header>
      <Library onOpened={(exercise) => go(`/facilitate/${exercise}?join`)} />
    </div>
  );
}
