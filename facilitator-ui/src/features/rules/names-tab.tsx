import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useState } from 'react';
import { useT } from '../../use-t.ts';
import { nameOf, withName } from './draft.ts';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

/** What places and units are called here; exchanged wherever they stand, in every language. */
export function NamesTab(props: TabProps) {
  const t = useT();
  const { ground, overlay } = props;
  const [other, setOther] = useState('');
  const places = ground.places.map(({ name }) => name.text);
  const units = ground.units.map(({ name }) => name);
  const more = overlay.names.map(({ from }) => from).filter((from) => !places.includes(from) && !units.includes(from));
  const add = () => {
    const name = other.trim();
    if (name.length > 1 && ![...places, ...units, ...more].includes(name))
      props.onChange(withName(overlay, name, name));
    setOther('');
  };
  return (
    <>
      <p className="c-muted">{t('rules.namesText')}</p>
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
  const { overlay, onChange } = props;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="c-rules-list" data-columns>
        {names.map((name) => {
          const own = nameOf(overlay, name);
          return (
            <li key={name} data-changed={own !== '' || undefined}>
              <label className="c-rules-pair">
                <b>{name}</b>
                <input
                  className="c-input"
                  aria-label={t('rules.calledHere', { name })}
                  placeholder={name}
                  maxLength={80}
                  value={own}
                  onChange={(event) => onChange(withName(overlay, name, event.target.value))}
                />
              </label>
              <ProblemsOf part="names" id={name} {...props} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
