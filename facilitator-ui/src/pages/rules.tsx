import { useLocation, useParams } from 'wouter';
import { RulesPage } from '../features/rules/rules-page.tsx';
import { HomeHead } from './home-head.tsx';

/** A mission's own rules, on a page of their own: they belong to no exercise. */
export function RulesOfMission() {
  const { rules = 'new' } = useParams();
  const [, go] = useLocation();
  return (
    <div className="c-home">
      <HomeHead />
      <RulesPage rules={rules} onClosed={() => go('/')} />
    </div>
  );
}
