import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useLink } from '@kalari/ui-kit/use-view.tsx';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useAtHand } from '../parts/at-hand.tsx';
import { Sign } from '../parts/sign.tsx';
import { useExercise } from '../parts/view.ts';
import { useT } from '../use-t.ts';

export type Section = 'conduct' | 'storyline' | 'decisions' | 'review';

/** Where a section of an exercise lies. */
export function sectionAddress(exercise: string, section: Section): string {
  return section === 'conduct' ? `/facilitate/${exercise}` : `/facilitate/${exercise}/${section}`;
}

const signs: readonly (readonly [Section, ReactNode])[] = [
  ['conduct', <Icon key="i" name="play" />],
  ['storyline', <Sign key="i" name="branch" size="medium" />],
  ['decisions', <Icon key="i" name="decision" />],
  ['review', <Sign key="i" name="history" size="medium" />],
];

/** The sections of the console, the keys, the language of the exercise's texts. */
export function Rail({ section }: { readonly section: Section }) {
  const t = useT();
  const { id } = useExercise();
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
      <Link href="/">
        <Icon name="all" />
        <span>{t('rail.library')}</span>
      </Link>
      <button type="button" onClick={() => setAtHand({ panel: 'keys' })}>
        <Sign name="keys" size="medium" />
        <span>{t('rail.keys')}</span>
      </button>
      <Language />
    </nav>
  );
}

/** Only when the scenario is written in more than one. */
function Language() {
  const t = useT();
  const link = useLink();
  const { languages, title } = useExercise();
  const [wanted, setWanted] = useState(title.lang);
  if (languages.length < 2) return null;
  return (
    <label className="c-rail-language">
      <Icon name="globe" />
      <span aria-hidden="true">{wanted.toUpperCase()}</span>
      <select
        aria-label={t('rail.language')}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          link.speak(event.target.value);
        }}
      >
        {languages.map((language) => (
          <option key={language} value={language}>
            {language.toUpperCase()}
          </option>
        ))}
      </select>
    </label>
  );
}
