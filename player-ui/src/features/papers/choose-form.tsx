import type { FormView, View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { paths } from '../../parts/paths.ts';
import { useT } from '../../use-t.ts';
import css from './papers.module.css';
import { Addressees, Signers } from './signers.tsx';

/** What can be written: what it is for, who signs it, where it goes. */
export function ChooseForm() {
  const t = useT();
  const forms = useView(formsIn);
  return (
    <section className={css.choose} aria-label={t('papers.choose')}>
      <h2>{t('papers.choose')}</h2>
      <ul>
        {forms.map((form) => (
          <li key={form.id}>
            <Link href={paths.writing(form.id)}>
              <b>
                <SaidText said={form.title} />
                <Icon name="chevron" size="small" />
              </b>
              {form.brief !== undefined && <SaidText said={form.brief} />}
              <dl>
                <dt>{t('papers.signs')}</dt>
                <dd>
                  <Signers form={form} />
                </dd>
                <dt>{t('papers.to')}</dt>
                <dd>
                  <Addressees form={form} to={form.to} />
                </dd>
              </dl>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function formsIn({ forms }: View): readonly FormView[] {
  return forms.order.flatMap((id) => forms.byId[id] ?? []);
}
