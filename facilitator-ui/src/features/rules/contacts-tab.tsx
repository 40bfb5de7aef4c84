import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useT } from '../../use-t.ts';
import { withContact, wordsIn } from './draft.ts';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

/** Who writes and calls, by the names and offices that this mission knows. */
export function ContactsTab(props: TabProps) {
  const t = useT();
  const { ground, overlay, language, onChange } = props;
  return (
    <>
      <p className="c-muted">{t('rules.contactsText')}</p>
      <ul className="c-rules-list">
        {ground.contacts.map(({ id, name, office }) => {
          const own = overlay.contacts[id];
          const named = wordsIn(own?.name, language);
          const at = wordsIn(own?.office, language);
          return (
            <li key={id} data-changed={own !== undefined || undefined}>
              <div className="c-rules-pair">
                <span>
                  <b>
                    <SaidText said={name} />
                  </b>
                  {office !== undefined && (
                    <small>
                      <SaidText said={office} />
                    </small>
                  )}
                </span>
                <span className="c-rules-inputs">
                  <input
                    className="c-input"
                    aria-label={t('rules.contactName', { name: name.text })}
                    placeholder={name.text}
                    maxLength={200}
                    value={named}
                    onChange={(event) => onChange(withContact(overlay, id, event.target.value, at, language))}
                  />
                  <input
                    className="c-input"
                    aria-label={t('rules.contactOffice', { name: name.text })}
                    placeholder={office?.text ?? t('rules.office')}
                    maxLength={200}
                    disabled={own === undefined}
                    value={at}
                    onChange={(event) => onChange(withContact(overlay, id, named, event.target.value, language))}
                  />
                </span>
              </div>
              <ProblemsOf part="contacts" id={id} {...props} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
