import type { PlannedInjectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { pressFor } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { KeyHint } from '../../parts/key-hint.tsx';
import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';
import { useInjectActs } from './use-inject-acts.ts';

/** What can be done with the selected inject now, and what can always be done. */
export function ActionBar({ inject, hidden }: { readonly inject: PlannedInjectView; readonly hidden: boolean }) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const { busy, live, can, release, hold, delay, skip, withdraw, edit, move, undo } = useInjectActs(inject);
  return (
    <div className="c-acts" role="toolbar" aria-label={t('pane.acts')} hidden={hidden}>
      {can.release && (
        <Button kind="primary" disabled={busy} onClick={release}>
          <Icon name="arrow" size="small" />
          {busy ? t('act.releasing') : t('act.release', { count: inject.to.length })}
          <KeyHint act="release" />
        </Button>
      )}
      {can.hold && (
        <Button disabled={busy} onClick={hold}>
          <Icon name="pause" size="small" />
          {t('act.hold')}
          <KeyHint act="hold" />
        </Button>
      )}
      {can.delay && (
        <Button disabled={busy} onClick={delay}>
          <Sign name="delay" />
          {t('act.delay')}
          <KeyHint act="delay" />
        </Button>
      )}
      {can.delay && (
        <Button
          kind="quiet"
          onClick={move}
          aria-label={t('move.open')}
          title={`${t('move.open')} (${pressFor('moveEarlier')} ${pressFor('moveLater')})`}
        >
          <Sign name="move" />
        </Button>
      )}
      {can.edit && (
        <Button onClick={edit}>
          <Icon name="write" size="small" />
          {t('act.edit')}
          <KeyHint act="edit" />
        </Button>
      )}
      {can.skip && (
        <Button onClick={skip} aria-label={t('act.skip')} title={`${t('act.skip')} (${pressFor('skip')})`}>
          <Sign name="skip" />
          <span className="c-long">{t('act.skip')}</span>
          <KeyHint act="skip" />
        </Button>
      )}
      {can.withdraw && (
        <>
          <Button onClick={() => setAtHand({ panel: 'told' })}>
            <Icon name="said" size="small" />
            {t('act.told')}
            <KeyHint act="told" />
          </Button>
          <Button onClick={withdraw}>
            <Sign name="withdraw" />
            {t('act.withdraw')}
            <KeyHint act="withdraw" />
          </Button>
        </>
      )}
      {can.undo && (
        <Button kind="quiet" disabled={busy} onClick={undo} aria-label={t('act.undo')} title={t('act.undo')}>
          <Sign name="undo" />
        </Button>
      )}
      <span className="c-space" />
      <Button
        kind="quiet"
        disabled={!live}
        aria-label={t('act.create')}
        title={`${t('act.create')} (${pressFor('create')})`}
        onClick={() => setAtHand({ panel: 'create' })}
      >
        <Sign name="create" />
        <span className="c-long">{t('act.create')}</span>
        <KeyHint act="create" />
      </Button>
    </div>
  );
}
