import type { View } from '@kalari/engine/protocol';
import type { IconName } from '@kalari/ui-kit/parts/icon.tsx';
import { useClock, useView } from '@kalari/ui-kit/use-view.tsx';
import { useSeen } from '../device/seen.ts';
import { answersIn, askTalksOf, conversationsOf, unseen } from '../model/conversations.ts';
import { decisionsOf, needsMe } from '../model/decisions.ts';
import { aMinute, inboxOf, needs } from '../model/inbox.ts';
import { paths } from '../parts/paths.ts';
import { usePapers } from '../parts/use-papers.ts';

export type SectionName = 'desk' | 'map' | 'decisions' | 'messages' | 'papers' | 'documents';

export interface Section {
  readonly name: SectionName;
  readonly path: string;
  readonly icon: IconName;
  /** What needs this person there. */
  readonly count: number;
}

/** The parts of the page, each with what needs the person. */
export function useSections(): readonly Section[] {
  const seen = useSeen();
  const now = useClock(aMinute);
  const { items, decisions, conversations, asked, me, over, hasForms } = useView(selectAll);
  const papers = usePapers().filter(({ need }) => need !== undefined);
  const talk = conversations.reduce((sum, one) => sum + unseen(one, me.role, seen.of(one.key)), 0);
  const answers = asked.reduce((sum, { key, rfis }) => sum + Math.max(0, answersIn(rfis) - seen.of(key)), 0);
  // After the end nothing needs anybody.
  const count = (figure: number) => (over ? 0 : figure);
  return [
    { name: 'desk', path: paths.desk, icon: 'mail', count: count(items.filter((item) => needs(item, now)).length) },
    { name: 'map', path: paths.map, icon: 'map', count: 0 },
    {
      name: 'decisions',
      path: paths.decisions,
      icon: 'decision',
      count: count(decisions.filter((one) => needsMe(one, me.role)).length),
    },
    { name: 'messages', path: paths.messages, icon: 'message', count: count(talk + answers) },
    ...(hasForms ? [{ name: 'papers', path: paths.papers, icon: 'note', count: count(papers.length) } as const] : []),
    { name: 'documents', path: paths.documents, icon: 'document', count: 0 },
  ];
}

export function sectionOf(path: string): SectionName {
  const first = path.split('/')[1];
  return names.find((name) => name === first) ?? 'desk';
}

const names = ['map', 'decisions', 'messages', 'papers', 'documents'] as const;

function selectAll(view: View) {
  return {
    items: inboxOf(view),
    decisions: decisionsOf(view),
    conversations: conversationsOf(view),
    asked: askTalksOf(view),
    me: view.me,
    hasForms: view.forms.order.length > 0,
    over: view.exercise.status === 'ended',
  };
}
