import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import type { KeyboardEvent } from 'react';
import { placeOfPress } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { Roles } from '../../parts/roles.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { useRights, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { type StandIn, standInsOf } from './changes.ts';
import { KeyedList } from './keyed-list.tsx';

/** Somebody acts for an absent leader, or no longer does: S opens it, a figure records it. Who acts now stands first. */
export function StandInPanel() {
  const t = useT();
  const roles = useRoleList();
  const { inForce, possible } = standInsOf(useRights(), roles);
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const close = () => setAtHand({ panel: null });
  const name = (id: string) => roles.find((role) => role.id === id)?.short.text ?? id;
  const row =
    (ends: boolean) =>
    ({ of, actor }: StandIn) => ({
      key: `${of} ${actor}`,
      text: t.rich('standIn.line', {
        actor: <Roles key="actor" ids={[actor]} />,
        of: <Roles key="of" ids={[of]} />,
      }),
      onDo: async () => {
        const words = { of: name(of), actor: name(actor) };
        const accepted = ends
          ? await send({ type: 'acting.end', of }, { text: t('standIn.back', words) })
          : await send({ type: 'acting.begin', of, actor }, { text: t('standIn.done', words) });
        if (accepted) close();
      },
    });
  const standing = inForce.map(row(true));
  const free = possible.map(row(false));
  const all = [...standing, ...free];
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = all[placeOfPress(event.nativeEvent) ?? -1];
    if (chosen === undefined) return;
    event.preventDefault();
    void chosen.onDo();
  };
  return (
    <Dialog title={t('standIn.title')} onClose={close}>
      <fieldset className="c-ruling" onKeyDown={onKeyDown}>
        <p className="c-muted">{t(all.length === 0 ? 'standIn.none' : 'standIn.text')}</p>
        <KeyedList title={t('standIn.inForce')} rows={standing} busy={busy} before={0} />
        <KeyedList title={t('standIn.possible')} rows={free} busy={busy} before={standing.length} />
      </fieldset>
    </Dialog>
  );
}
