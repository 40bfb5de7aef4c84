import { useLocation } from 'wouter';
import { Library } from '../features/library/library.tsx';
import { useT } from '../use-t.ts';
import { HomeHead } from './home-head.tsx';

/** The start: exercises that go on, the scenarios to open one from, and the rules that missions have written down. */
export function HomePage() {
  const t = useT();
  const [, go] = useLocation();
  return (
    <div className="c-home">
      <HomeHead>
        <nav aria-label={t('home.nav')}>
          <a href="#scenarios">{t('home.scenarios')}</a>
          <a href="#exercises">{t('home.exercises')}</a>
          <a href="#rules">{t('rules.title')}</a>
        </nav>
      </HomeHead>
      <Library onOpened={(exercise) => go(`/facilitate/${exercise}?join`)} onRules={(rules) => go(`/rules/${rules}`)} />
    </div>
  );
}
