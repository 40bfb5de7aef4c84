import { CallNoDuff } from '@kalari/ui-kit/parts/call-no-duff.tsx';
import { NoDuff } from '@kalari/ui-kit/parts/no-duff.tsx';
import { useAtHand } from '../parts/at-hand.tsx';
import { HoldButton } from '../parts/hold-button.tsx';
import { useSending } from '../parts/send.ts';
import { useT } from '../use-t.ts';

/** A real emergency over the console, and the word that all is clear: play stays frozen until it is resumed. */
export function Emergency() {
  const t = useT();
  const [busy, send] = useSending();
  return (
    <NoDuff>
      <div className="c-all-clear">
        <HoldButton disabled={busy} onConfirm={() => void send({ type: 'exercise.allClear' })}>
          {t('emergency.clear')}
        </HoldButton>
        <p>{t('emergency.clearText')}</p>
      </div>
    </NoDuff>
  );
}

/** Calls one: stops every screen at once. */
export function EmergencyPanel() {
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const close = () => setAtHand({ panel: null });
  return (
    <CallNoDuff
      busy={busy}
      onClose={close}
      onCall={async (reason) => {
        if (await send({ type: 'exercise.noDuff', ...(reason === '' ? {} : { reason }) })) close();
      }}
    />
  );
}
