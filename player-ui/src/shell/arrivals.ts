import type { View } from '@kalari/engine/protocol';
import { useAnnounce } from '@kalari/ui-kit/parts/announcer.tsx';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useEffect, useRef } from 'react';
import { inboxOf } from '../model/inbox.ts';
import type { Paper } from '../model/papers.ts';
import { paths, useGo } from '../parts/paths.ts';
import { usePapers } from '../parts/use-papers.ts';
import { useRoles } from '../parts/use-roles.ts';
import { useT } from '../use-t.ts';

/** Tells what arrives: politely to a screen reader, and with a way to open it to somebody who is looking elsewhere. */
export function useArrivals(looking: 'inbox' | 'elsewhere'): void {
  const t = useT();
  const go = useGo();
  const format = useFormat();
  const roles = useRoles();
  const announce = useAnnounce();
  const toasts = useToasts();
  const { items, messages, rfis } = useView(selectArrivals);
  const papers = usePapers().filter(({ need }) => need !== undefined);
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    const now = [
      ...items.map(({ id }) => id),
      ...messages.map(({ id }) => id),
      ...rfis.map(({ id }) => `answer ${id}`),
      ...papers.map(paperKey),
    ];
    known.current = new Set(now);
    if (before === null) return;
    const fresh = items.filter(({ id }) => !before.has(id));
    const [item] = fresh;
    if (item !== undefined) {
      const { channel, from, releasedAt, title } = item;
      const one = t('desk.arrived', {
        channel: t(`channel.${channel}`),
        from: from.text,
        time: format.hour(releasedAt),
      });
      const text = fresh.length === 1 ? one : t('desk.arrived.many', { count: fresh.length });
      announce(text);
      if (looking === 'elsewhere') {
        const path = fresh.length === 1 ? paths.item(item.id) : paths.desk;
        const action = { label: t('desk.arrived.open'), act: () => go(path) };
        toasts.show({ text, detail: title.text, icon: 'mail', action, seconds: 12 });
      }
    }
    for (const message of messages.filter(({ id }) => !before.has(id))) {
      announce(t('talk.arrived', { role: roles[message.from]?.title.text ?? message.from, text: message.text }));
    }
    for (const paper of papers.filter((one) => !before.has(paperKey(one)))) {
      const { product, form, need } = paper;
      const title = product.title === '' ? form.title.text : product.title;
      const text = t(`papers.arrived.${need ?? 'read'}`, { title });
      announce(text);
      if (looking === 'inbox') continue;
      const action = { label: t('desk.arrived.open'), act: () => go(paths.paper(product.id)) };
      toasts.show({ text, icon: 'note', action, seconds: 12 });
    }
    for (const rfi of rfis.filter(({ id }) => !before.has(`answer ${id}`))) {
      announce(t('talk.answered.arrived', { text: rfi.answer ?? '' }));
    }
  }, [items, messages, rfis, papers, looking, t, go, format, roles, announce, toasts]);
}

/** What a paper asks for is told each time that it asks. */
function paperKey({ product, need, since }: Paper): string {
  return `paper ${product.id} ${need} ${since}`;
}

function selectArrivals(view: View) {
  return {
    items: inboxOf(view),
    messages: Object.values(view.messages.byId).filter(({ from }) => from !== view.me.role),
    rfis: Object.values(view.rfis.byId).filter(({ from, answer }) => from === view.me.role && answer !== undefined),
  };
}
