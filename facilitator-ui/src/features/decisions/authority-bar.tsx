import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { useT } from '../../use-t.ts';

/** What can be recorded about authority in the name of those in the room, each with its key. */
export function AuthorityBar() {
  const t = useT();
  const [, setAtHand] = useAtHand();
  return (
    <div className="c-authority-bar" role="group" aria-label={t('authority.record')}>
      <Button data-slim onClick={() => setAtHand({ panel: 'meeting' })}>
        {t('meeting.open')}
        <KeyHint act="meeting" />
      </Button>
      <Button data-slim onClick={() => setAtHand({ panel: 'delegate' })}>
        {t('delegate.open')}
        <KeyHint act="delegate" />
      </Button>
      <Button data-slim onClick={() => setAtHand({ panel: 'standIn' })}>
        {t('standIn.open')}
        <KeyHint act="standIn" />
      </Button>
    </div>
  );
}
