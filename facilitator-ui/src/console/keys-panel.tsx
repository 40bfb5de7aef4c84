import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useId } from 'react';
import { keyGroups, keyTable } from '../keys.ts';
import { useAtHand } from '../parts/at-hand.tsx';
import { useKeyName } from '../parts/key-hint.tsx';
import { type TextSize, type Theme, textSizes, themes, useScreen } from '../parts/use-screen.ts';
import { useT } from '../use-t.ts';

/** Every key on one page, the switch that turns single keys off, and how the screen looks. */
export function KeysPanel() {
  const t = useT();
  const name = useKeyName();
  const id = useId();
  const [{ singleKeys }, setAtHand] = useAtHand();
  const { theme, setTheme, textSize, setTextSize } = useScreen();
  return (
    <Dialog wide title={t('keys.title')} onClose={() => setAtHand({ panel: null })}>
      <div className="c-keys">
        {keyGroups.map((group) => (
          <section key={group}>
            <h3>{t(`keys.group.${group}`)}</h3>
            <dl>
              {keyTable
                .filter((key) => key.group === group)
                .map((key) => (
                  <div key={key.act}>
                    <dt>
                      <kbd className="k-key">{name(key.press)}</kbd>
                    </dt>
                    <dd>{t(`key.${key.act}`)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="c-settings">
        <label className="c-switch">
          <input
            type="checkbox"
            checked={singleKeys}
            onChange={(event) => setAtHand({ singleKeys: event.target.checked })}
          />
          <span>
            <b>{t('keys.single')}</b>
            <span className="c-muted">{t('keys.singleHint')}</span>
          </span>
        </label>
        <fieldset className="c-pick">
          <legend className="k-label">{t('keys.theme')}</legend>
          <div className="c-pick-row">
            {themes.map((each: Theme) => (
              <label key={each} className="c-pick-item">
                <input type="radio" name={`${id}-theme`} checked={theme === each} onChange={() => setTheme(each)} />
                {t(`keys.theme.${each}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset className="c-pick">
          <legend className="k-label">{t('keys.size')}</legend>
          <div className="c-pick-row">
            {textSizes.map((each: TextSize) => (
              <label key={each} className="c-pick-item">
                <input
                  type="radio"
                  name={`${id}-size`}
                  checked={textSize === each}
                  onChange={() => setTextSize(each)}
                />
                {each} %
              </label>
            ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  );
}
