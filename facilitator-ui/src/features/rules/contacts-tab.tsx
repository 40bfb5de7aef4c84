import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useT } from '../../use-t.ts';
import { withContact } from './draft.ts';
import { OwnWords } from './own-words.tsx';
import { ProblemsOf } from './problems.tsx';
import type { TabProps } from './tab-props.ts';

/** Who writes and calls, by the names and offices that this mission knows. */
export function ContactsTab(props: TabProps) {
  const t = useT();
  const { ground, written, overlay, language, onChange } = props;
  return (
    <>
      <p className="c-muted">{t('rules.contactsText')}</p>
      <ul className="c-rules-list">
        {ground.contacts.map(({ id, name, office }) => {
          const own = overlay.contacts[id];
          const there = written.contacts.find((contact) => contact.id === id);
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
                  <OwnWords
                    label={t('rules.contactName', { name: name.text })}
                    text={own?.name}
                    language={language}
                    instead={there?.name.text}
                    most={200}
                    onChange={(text) => onChange(withContact(overlay, id, text, own?.office))}
                  />
                  <OwnWords
                    label={t('rules.contactOffice', { name: name.text })}
                    text={own?.office}
                    language={language}
                    instead={there?.office?.text ?? t('rules.office')}
                    most={200}
                    disabled={own === undefined}
                    onChange={(text) => onChange(withContact(overlay, id, own?.name, text))}
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
