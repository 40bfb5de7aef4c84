import type { PlannedInjectView } from '@kalari/engine/protocol';
import { useAtHand } from '../../parts/at-hand.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useSending } from '../../parts/send.ts';
import type { Back } from '../../parts/undo.tsx';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Skip asks for the reason; withdraw offers to give one. */
export function DropPanels() {
  const [{ panel, inject: selected }] = useAtHand();
  const inject = useControl().injects.byId[selected ?? ''];
  if (inject === undefined) return null;
  if (panel === 'skip') return <Skip inject={inject} />;
  if (panel === 'withdraw') return <Withdraw inject={inject} />;
  return null;
}

function Skip({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const close = () => setAtHand({ panel: null });
  return (
    <ReasonDialog
      title={t('skip.title', { number: inject.number })}
      text={
        <>
          <b>{inject.title.text}</b> {t('skip.text')}
        </>
      }
      hint={t('reason.skipHint')}
      act={t('act.skip')}
      required
      busy={busy}
      onClose={close}
      onDo={async (reason) => {
        const command = { type: 'inject.skip', inject: inject.id, reason } as const;
        const back: Back = {
          command: () => ({ type: 'inject.undo', inject: inject.id }),
          text: t('act.undone', { number: inject.number }),
        };
        if (await send(command, { text: t('act.skipped', { number: inject.number }), back })) close();
      }}
    />
  );
}

function Withdraw({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const close = () => setAtHand({ panel: null });
  return (
    <ReasonDialog
      title={t('withdraw.title', { number: inject.number })}
      text={
        <>
          <b>{inject.title.text}</b> {t('withdraw.text')}
        </>
      }
      hint={t('reason.withdrawHint')}
      act={t('act.withdraw')}
      busy={busy}
      onClose={close}
      onDo={async (reason) => {
        const command = { type: 'inject.withdraw', inject: inject.id, ...(reason === '' ? {} : { reason }) } as const;
        if (await send(command, { text: t('act.withdrawn', { number: inject.number }) })) close();
      }}
    />
  );
}
