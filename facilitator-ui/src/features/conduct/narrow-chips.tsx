import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { type Narrowing, narrowings, nothingSought, type Sought } from '../../parts/sought.ts';
import { useControl, useRoles } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** What the list is narrowed to, each with a touch that takes it away. */
export function NarrowChips() {
  const t = useT();
  const [{ sought }, setAtHand] = useAtHand();
  const nameOf = useNames();
  const chosen = narrowings(sought);
  if (chosen.length === 0) return null;
  return (
    <ul className="c-narrow-chips" aria-label={t('narrow.chosen')}>
      {chosen.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="c-chip"
            aria-label={t('narrow.remove', { what: nameOf(name, sought) })}
            onClick={() => setAtHand({ sought: { ...sought, [name]: nothingSought[name] } })}
          >
            {nameOf(name, sought)}
            <Icon name="close" size="small" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function useNames(): (name: Narrowing, sought: Sought) => string {
  const t = useT();
  const roles = useRoles();
  const { objectives } = useControl();
  return (name, { role, channel, thread, objective, category }) => {
    switch (name) {
      case 'role':
        return roles.byId[role ?? '']?.short.text ?? '';
      case 'channel':
        return channel === null ? '' : t(`channel.${channel}`);
      case 'thread':
        return thread ?? '';
      case 'objective':
        return objectives.find((each) => each.id === objective)?.short.text ?? '';
      case 'category':
        return category === null ? '' : t(`narrow.category.${category}`);
      case 'optional':
        return t('narrow.optional');
    }
  };
}
