import { useAtHand } from '../../parts/at-hand.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';

/** Removing somebody from a seat: a reason, then hold one second. */
export function RemovePanel() {
  const t = useT();
  const [{ about }, setAtHand] = useAtHand();
  const person = useControl().persons[about ?? ''];
  const [busy, send] = useSending();
  if (person === undefined) return null;
  const back = () => setAtHand({ panel: 'join', about: null });
  return (
    <ReasonDialog
      grave
      required
      title={t('join.removeTitle', { name: person.name })}
      text={t('join.removeText')}
      hint={t('join.removeHint')}
      act={t('join.remove')}
      busy={busy}
      onClose={back}
      onDo={async (reason) => {
        if (
          await send(
            { type: 'seat.remove', person: person.id, reason },
            { text: t('join.removed', { name: person.name }) },
          )
        )
          back();
      }}
    />
  );
}
