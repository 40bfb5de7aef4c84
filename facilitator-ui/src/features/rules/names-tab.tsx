import { languageName } from '@kalari/ui-kit/language-choice';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useState } from 'react';
import { useT } from '../../use-t.ts';
import { namedAlike, nameOf, unnamedIn, withName } from './draft.ts';
import { OwnWords } from './own-words.tsx';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

/** What places and units are called here; exchanged wherever they stand, in every language. */
export function NamesTab(props: TabProps) {
  const t = useT();
  const { written, overlay, language, onChange } = props;
  const [other, setOther] = useState('');
  const places = written.places.map(({ name }) => name.text);
  const units = written.units.map(({ name }) => name);
  const more = overlay.names.map(({ from }) => from).filter((from) => !places.includes(from) && !units.includes(from));
  const left = unnamedIn(overlay, language);
  const add = () => {
    const name = other.trim();
    if (name.length > 1 && ![...places, ...units, ...more].includes(name))
      onChange(withName(overlay, name, { [language]: name }));
    setOther('');
  };
  return (
    <>
      <p className="c-muted">{t('rules.namesText')}</p>
      {left.length > 0 && (
        <p className="c-rules-add">
          <span>{t('rules.unnamed', { count: left.length, language: languageName(language, t.language) })} </span>
          <Button onClick={() => onChange(namedAlike(overlay, language))}>{t('rules.namedAlike')}</Button>
        </p>
      )}
      <Names title={t('rules.places')} names={places} {...props} />
      <Names title={t('rules.units')} names={units} {...props} />
      {more.length > 0 && <Names title={t('rules.otherNames')} names={more} {...props} />}
      <form
        className="c-rules-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label className="c-field">
          <span className="k-label">{t('rules.anotherName')}</span>
          <input className="c-input" value={other} maxLength={80} onChange={(event) => setOther(event.target.value)} />
        </label>
        <Button type="submit" disabled={other.trim().length < 2}>
          {t('rules.add')}
        </Button>
      </form>
    </>
  );
}

function Names({ title, names, ...props }: TabProps & { readonly title: string; readonly names: readonly string[] }) {
  const t = useT();
  const { ground, overlay, language, onChange } = props;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="c-rules-list" data-columns>
        {names.map((name) => {
          const own = nameOf(overlay, name, ground.languages);
          return (
            <li key={name} data-changed={own !== undefined || undefined}>
              <div className="c-rules-pair">
                <b>{name}</b>
                <OwnWords
                  label={t('rules.calledHere', { name })}
                  text={own}
                  language={language}
                  instead={name}
                  most={80}
                  onChange={(text) => onChange(withName(overlay, name, text))}
                />
              </div>
              <ProblemsOf part="names" id={name} {...props} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
