import type { PlannedInjectView } from '@kalari/engine/protocol';
import { type ReleaseMode, releaseOf } from '../../parts/release.ts';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** How one inject goes out, and the other way for it alone. */
export function useMode(inject: PlannedInjectView): { readonly mode: ReleaseMode; toggle(): void } {
  const t = useT();
  const mode = releaseOf(inject, useControl());
  const [busy, send] = useSending();
  const other = mode === 'auto' ? 'confirm' : 'auto';
  return {
    mode,
    toggle() {
      const movable = inject.state === 'planned' || inject.state === 'held';
      if (busy || !movable) return;
      const text = t(`mode.${other}.one`, { number: inject.number });
      void send({ type: 'release.mode', mode: other, inject: inject.id }, { text });
    },
  };
}
