import type { RfiView, View } from '@kalari/engine/protocol';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { useT } from '../use-t.ts';

/** From whom an answer comes: the name control gave, else the desk that was asked. */
export function Answerer({ rfi: { as, desk } }: { readonly rfi: RfiView }) {
  const t = useT();
  const title = useView(useCallback((view) => (desk === undefined ? undefined : deskOf(view, desk)), [desk]));
  const from = as ?? title;
  return <span dir="auto">{from === undefined ? t('talk.answer') : t('talk.answer.as', { as: from })}</span>;
}

function deskOf({ desks, roles }: View, id: string): string | undefined {
  return (desks.byId[id] ?? roles.byId[id])?.title.text;
}
