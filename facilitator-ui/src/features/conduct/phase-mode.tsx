import type { PhaseView } from '@kalari/engine/protocol';
import { nextChoice } from '../../parts/release.ts';
import { useSending } from '../../parts/send.ts';
import { Sign } from '../../parts/sign.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** How everything goes out that falls due in a phase: one button goes through as planned, on her word, by itself. */
export function PhaseMode({ phase }: { readonly phase: PhaseView }) {
  const t = useT();
  const { release } = useControl();
  const [busy, send] = useSending();
  const mode = release.phases[phase.id];
  const label = t('mode.phase', { title: phase.title.text, mode: t(`mode.${mode ?? 'plan'}`) });
  const next = nextChoice(mode);
  return (
    <button
      type="button"
      className="c-phase-mode"
      data-stop
      data-mode={mode}
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={() => {
        if (!busy) void send({ type: 'release.mode', mode: next, phase: phase.id }, { text: t(`mode.${next}.done`) });
      }}
    >
      <Sign name={mode === 'auto' ? 'timer' : 'hand'} />
    </button>
  );
}
