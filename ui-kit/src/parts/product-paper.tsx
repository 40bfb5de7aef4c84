import type { FormView } from '@kalari/engine/protocol';
import type { ReactNode } from 'react';
import { useT } from '../i18n.tsx';
import { Paper } from './paper.tsx';
import { SaidText } from './said.tsx';

export interface ProductPaperProps {
  readonly form: FormView;
  /** Of what says which form this is: names the region around it. */
  readonly labelId?: string | undefined;
  /** In the place of the title: words, or a field to write them in. */
  readonly title: ReactNode;
  readonly from: ReactNode;
  readonly to: ReactNode;
  /** Story time at which it went out; none before. */
  readonly time?: string | undefined;
  /** How far it has come, such as “Draft”. */
  readonly stamp?: ReactNode;
  readonly children: ReactNode;
}

/** Forms that look like a channel of the exercise; every other one is a plain document. The setting names forms as it likes. */
const looks: Readonly<Record<string, string>> = {
  'flash-report': 'flash-report',
  'code-cable': 'code-cable',
  'casevac-request': 'radio',
  'tasking-order': 'radio',
  'note-verbale': 'letter',
  'press-line': 'news',
};

/** What a mission writes, in the look of its form: what it is, from whom, to whom, what it says. */
export function ProductPaper({ form, labelId, title, from, to, time, stamp, children }: ProductPaperProps) {
  const t = useT();
  return (
    <Paper form={looks[form.id] ?? 'document'}>
      <p className="k-paper-mast">
        <span id={labelId}>
          <SaidText said={form.title} />
        </span>
        {stamp !== undefined && <span className="k-paper-stamp">{stamp}</span>}
      </p>
      {title}
      <dl className="k-paper-head">
        <dt>{t('paper.from')}</dt>
        <dd>{from}</dd>
        <dt>{t('paper.to')}</dt>
        <dd>{to}</dd>
        {time !== undefined && (
          <>
            <dt>{t('paper.time')}</dt>
            <dd>
              <time>{time}</time>
            </dd>
          </>
        )}
      </dl>
      {children}
    </Paper>
  );
}

/** The sections that have been written, each under its heading, in the order of the form. */
export function ProductSections(props: {
  readonly form: FormView;
  readonly sections: readonly { readonly id: string; readonly text: string }[];
  /** Heading level of the sections; 2 unless told. */
  readonly level?: 2 | 3 | 4;
}) {
  const Heading = `h${props.level ?? 2}` as const;
  return props.form.sections.map(({ id, title }) => {
    const written = props.sections.find((section) => section.id === id)?.text ?? '';
    return (
      written !== '' && (
        <section key={id} className="k-paper-part">
          <Heading>
            <SaidText said={title} />
          </Heading>
          <p dir="auto">{written}</p>
        </section>
      )
    );
  });
}
