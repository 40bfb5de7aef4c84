import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { Link, useLocation } from 'wouter';
import { useT } from '../use-t.ts';
import css from './nav.module.css';
import { sectionOf, useSections } from './sections.ts';

/** The sections in the head of a wide screen, or along the foot of a phone. */
export function Nav({ at }: { readonly at: 'head' | 'foot' }) {
  const t = useT();
  const [path] = useLocation();
  const here = sectionOf(path);
  return (
    <nav className={at === 'head' ? css.head : css.foot} aria-label={t('page.sections')}>
      {useSections().map(({ name, path: to, icon, count }) => (
        <Link key={name} href={to} aria-current={name === here ? 'page' : undefined}>
          <Icon name={icon} size={at === 'head' ? 'medium' : 'large'} />
          <span aria-hidden="true">{t(`section.${name}`)}</span>
          <span className="k-unseen">{t('section.needs', { section: t(`section.${name}`), count })}</span>
          {count > 0 && (
            <b className="k-count" aria-hidden="true">
              {count}
            </b>
          )}
        </Link>
      ))}
    </nav>
  );
}
