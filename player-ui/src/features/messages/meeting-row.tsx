import type { View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { Link } from 'wouter';
import { paths } from '../../parts/paths.ts';
import { useT } from '../../use-t.ts';
import css from './fact-quotes.module.css';
import { FactsSaid } from './fact-quotes.tsx';

export type Meeting = View['meetings']['byId'][string];

/** The same people met: when, about what, and which facts were said. */
export function MeetingRow({ meeting }: { readonly meeting: Meeting }) {
  const t = useT();
  const format = useFormat();
  const decisions = useView((view) => view.decisions.byId);
  const about = decisions[meeting.decision ?? ''];
  return (
    <li className={css.met}>
      <p>
        <Icon name="meeting" size="small" />
        {t('met.row')} <time>{format.hour(meeting.t)}</time>
        {about !== undefined && (
          <Link href={paths.decision(about.id)}>
            <SaidText said={about.title} />
          </Link>
        )}
      </p>
      <FactsSaid ids={meeting.facts} />
      {meeting.text !== undefined && <p dir="auto">{meeting.text}</p>}
    </li>
  );
}
