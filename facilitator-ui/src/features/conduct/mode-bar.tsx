import { useAtHand } from '../../parts/at-hand.tsx';
import type { Choice } from '../../parts/release.ts';
import { useSending } from '../../parts/send.ts';
import { Sign, type SignName } from '../../parts/sign.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

const choices: readonly Choice[] = ['plan', 'confirm', 'auto'];
const signs: Readonly<Record<Choice, SignName | null>> = { plan: null, confirm: 'hand', auto: 'timer' };
const groupings = ['phase', 'thread'] as const;

/** Above the list: how everything goes out, and by what the list is grouped. */
export function ModeBar() {
  const t = useT();
  const { release } = useControl();
  const [{ grouping }, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const otherwise = Object.keys(release.phases).length + Object.keys(release.injects).length;
  return (
    <div className="c-mode-bar">
      <fieldset className="c-segments" title={t('mode.title')}>
        <legend className="k-unseen">{t('mode.title')}</legend>
        {choices.map((mode) => {
          const sign = signs[mode];
          return (
            <button
              key={mode}
              type="button"
              aria-pressed={(release.all ?? 'plan') === mode}
              title={t(`mode.${mode}.title`)}
              onClick={() => {
                if (!busy) void send({ type: 'release.mode', mode }, { text: t(`mode.${mode}.done`) });
              }}
            >
              {sign !== null && <Sign name={sign} />}
              {t(`mode.${mode}.short`)}
            </button>
          );
        })}
      </fieldset>
      {otherwise > 0 && (
        <span className="c-mode-but" title={t('mode.otherwise', { count: otherwise })}>
          <span aria-hidden="true">+{otherwise}</span>
          <span className="k-unseen">{t('mode.otherwise', { count: otherwise })}</span>
        </span>
      )}
      <span className="c-space" />
      <fieldset className="c-segments">
        <legend className="k-unseen">{t('group.by')}</legend>
        {groupings.map((by) => (
          <button
            key={by}
            type="button"
            aria-pressed={grouping === by}
            title={t(`group.${by}.title`)}
            onClick={() => setAtHand({ grouping: by })}
          >
            {t(`group.${by}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
