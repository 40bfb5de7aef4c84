import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { AgoPicker, sinceOf } from '../../parts/ago-picker.tsx';
import { useAtHand } from '../../parts/at-hand.tsx';
import { listed } from '../../parts/listed.ts';
import { RolePicker, toggled } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { firstTellable, tellables } from './told.ts';

/**
 * Said aloud in the room: what, by whom, to whom, when. With an inject selected two keys do, T and Enter: the whole room heard
 * it. Figures between them choose who did. Who said it is taken to be who held it first; Shift and a figure change that.
 */
export function ToldPanel() {
  const t = useT();
  const control = useControl();
  const roles = useRoleList();
  const clock = useClock();
  const [{ inject: selected }, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const all = tellables(control);
  const [chosen, setChosen] = useState(() => keyOf(firstTellable(all, selected)));
  const what = all.find((each) => keyOf(each) === chosen);
  const [speaker, setSpeaker] = useState<string | null>(null);
  const [to, setTo] = useState<readonly string[]>([]);
  const [ago, setAgo] = useState(0);
  const from = speaker ?? what?.holders[0] ?? null;
  const others = roles.flatMap(({ id, taken }) =>
    taken && id !== from && what?.holders.includes(id) !== true ? [id] : [],
  );
  const heard = to.length > 0 ? to : others;
  const ready = !busy && what !== undefined && from !== null && heard.length > 0;
  const close = () => setAtHand({ panel: null });
  const name = (id: string) => roles.find((role) => role.id === id)?.short.text ?? id;

  const record = async () => {
    if (!ready) return;
    const since = sinceOf(clock, ago);
    const accepted = await send(
      {
        type: 'fact.told',
        ...(what.kind === 'inject' ? { inject: what.id } : { fact: what.id }),
        from,
        to: [...heard],
        ...(since === undefined ? {} : { since }),
      },
      { text: t('told.recorded', { from: name(from), to: listed(heard.map(name), t.language) }) },
    );
    if (accepted) close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'number') return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // In the list of what was said, too: there a figure would change the choice unseen.
    const role = roles[placeOfPress(event.nativeEvent) ?? -1];
    if (event.key === 'Enter') {
      event.preventDefault();
      void record();
    }
    if (role === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      setSpeaker(role.id);
      setTo(to.filter((other) => other !== role.id));
    } else if (role.id !== from) setTo(toggled(to, role.id));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void record();
  };
  return (
    <Dialog
      title={t('told.title')}
      onClose={close}
      actions={
        <Button kind="primary" icon="said" disabled={!ready} onClick={() => void record()}>
          {t(to.length > 0 ? 'told.record' : 'told.recordAll')}
          <kbd aria-hidden="true">↵</kbd>
        </Button>
      }
    >
      {what === undefined ? (
        <p>{t('told.nothing')}</p>
      ) : (
        <form className="c-form" onSubmit={submit} onKeyDown={onKeyDown}>
          <p className="c-muted">{t('told.text')}</p>
          <label className="c-field">
            <span className="k-label">{t('told.what')}</span>
            <select className="c-input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {(['inject', 'fact'] as const).map((kind) => (
                <optgroup key={kind} label={t(`told.${kind}s`)}>
                  {all
                    .filter((each) => each.kind === kind)
                    .map((each) => (
                      <option key={keyOf(each)} value={keyOf(each)}>
                        {each.title}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </label>
          <RolePicker
            label={t('told.from')}
            chosen={from === null ? [] : [from]}
            onChoose={([id]) => id !== undefined && setSpeaker(id)}
          />
          <RolePicker
            many
            figures
            first
            label={t('told.to')}
            chosen={to}
            onChoose={setTo}
            without={from === null ? [] : [from]}
          />
          <AgoPicker minutes={ago} onChoose={setAgo} />
        </form>
      )}
    </Dialog>
  );
}

const keyOf = (what: { readonly kind: string; readonly id: string } | undefined): string =>
  what === undefined ? '' : `${what.kind}:${what.id}`;
