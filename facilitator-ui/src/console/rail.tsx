import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { LanguageMenu } from '@kalari/ui-kit/parts/language-choice.tsx';
import { isLive } from '@kalari/ui-kit/status';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAtHand } from '../parts/at-hand.tsx';
import { Sign } from '../parts/sign.tsx';
import { useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';

export type Section = 'conduct' | 'storyline' | 'decisions' | 'map' | 'review';

/** Where a section of an exercise lies. */
export function sectionAddress(exercise: string, section: Section): string {
  return section === 'conduct' ? `/facilitate/${exercise}` : `/facilitate/${exercise}/${section}`;
}

const signs: readonly (readonly [Section, ReactNode])[] = [
  ['conduct', <Icon key="i" name="play" />],
  ['storyline', <Sign key="i" name="branch" size="medium" />],
  ['decisions', <Icon key="i" name="decision" />],
  ['map', <Icon key="i" name="map" />],
  ['review', <Sign key="i" name="history" size="medium" />],
];

/** The sections of the console, the keys, the language. */
export function Rail({ section }: { readonly section: Section }) {
  const t = useT();
  const { id, languages, status } = useExercise();
  const [, setAtHand] = useAtHand();
  return (
    <nav className="c-rail" aria-label={t('rail.label')}>
      {signs.map(([name, sign]) => (
        <Link key={name} href={sectionAddress(id, name)} aria-current={name === section ? 'page' : undefined}>
          {sign}
          <span>{t(`rail.${name}`)}</span>
        </Link>
      ))}
      <span className="c-space" />
      {isLive(status) && (
        <button type="button" className="c-real" onClick={() => setAtHand({ panel: 'emergency' })}>
          <Icon name="warn" />
          <span>{t('rail.emergency')}</span>
          <span className="k-unseen">{t('emergency.call')}</span>
        </button>
      )}
      <Link href="/">
        <Icon name="all" />
        <span>{t('rail.library')}</span>
      </Link>
      <button type="button" onClick={() => setAtHand({ panel: 'keys' })}>
        <Sign name="keys" size="medium" />
        <span>{t('rail.keys')}</span>
      </button>
      <LanguageMenu also={languages} />
    </nav>
  );
}
