import type { InjectView } from '@kalari/engine/protocol';
import type { StatusName } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { type Formats, useFormat } from '@kalari/ui-kit/use-format';
import { useClock, useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { aMinute, type Standing, standing } from '../../model/inbox.ts';
import { type PlayT, useT } from '../../use-t.ts';

/** How an item stands, in glyph and words; nothing when nothing is wanted. */
export function ItemStatus({ item, pill = false }: { readonly item: InjectView; readonly pill?: boolean }) {
  const t = useT();
  const format = useFormat();
  const said = words(standing(item, useWaiting(), useClock(aMinute)), t, format);
  const shared = item.sharedWith.length === 0 ? null : t('item.shared', { count: item.sharedWith.length });
  if (said === null && (shared === null || pill)) return null;
  return (
    <span>
      {said !== null && (
        <StatusPill status={said.status} pill={pill}>
          {said.text}
        </StatusPill>
      )}
      {shared !== null && !pill && (
        <StatusPill status={said === null ? 'released' : said.status} bare={said !== null}>
          {shared}
        </StatusPill>
      )}
    </span>
  );
}

function words(now: Standing, t: PlayT, format: Formats): { status: StatusName; text: string } | null {
  switch (now.kind) {
    case 'waiting':
      return { status: 'upcoming', text: t('status.waiting') };
    case 'withdrawn':
      return { status: 'skipped', text: t('item.withdrawn') };
    case 'answered':
      return { status: 'answered', text: t('item.answered', { time: format.hour(now.t) }) };
    case 'acknowledged':
      return { status: 'answered', text: t('item.acknowledged', { time: format.hour(now.t) }) };
    case 'wanted':
      return {
        status: 'due',
        text: now.by === undefined ? t(`item.${now.what}`) : t(`item.${now.what}.by`, { time: format.hour(now.by) }),
      };
    case 'passed':
      return {
        status: 'expired',
        text: now.by === undefined ? t('item.passed.plain') : t('item.passed', { time: format.hour(now.by) }),
      };
    case 'none':
      return null;
  }
}
