import type { PaperView, PlannedInjectView, RoleView } from '@kalari/engine/protocol';
import { ChannelPaper } from '@kalari/ui-kit/parts/channel-paper.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { momentOf } from '../../parts/standing.ts';

interface Props {
  readonly inject: PlannedInjectView;
  readonly role: RoleView;
  readonly paper: Pick<PaperView, 'title' | 'body' | 'only'>;
}

/** What one recipient reads, in the form of its channel, with the time at which it goes or went out. */
export function Sheet({ inject, role, paper }: Props) {
  const format = useFormat();
  return (
    <div className="c-sheet">
      <span className="c-sheet-role">
        <RoleChip role={role} />
      </span>
      <ChannelPaper
        channel={inject.channel}
        from={inject.from}
        office={inject.office}
        title={paper.title}
        body={paper.body}
        only={paper.only}
        time={format.story(momentOf(inject) ?? 0)}
        to={role.title.text}
        level={3}
      />
    </div>
  );
}
