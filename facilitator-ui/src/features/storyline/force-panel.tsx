import { useAtHand } from '../../parts/at-hand.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** The last resort: the story goes where the facilitator says. A reason, then hold one second. */
export function ForcePanel() {
  const t = useT();
  const [{ about }, setAtHand] = useAtHand();
  const phase = useControl().phases.find((each) => each.id === about);
  const [busy, send] = useSending();
  if (phase === undefined) return null;
  const close = () => setAtHand({ panel: null, about: null });
  const title = phase.title.text;
  return (
    <ReasonDialog
      grave
      required
      title={t('story.forceTitle', { title })}
      text={t('story.forceText')}
      hint={t('story.forceHint')}
      act={t('story.forceDo')}
      busy={busy}
      onClose={close}
      onDo={async (reason) => {
        if (await send({ type: 'phase.force', phase: phase.id, reason }, { text: t('story.forced', { title }) }))
          close();
      }}
    />
  );
}
