import type { InjectView, RoleView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useId, useState } from 'react';
import { useDraft } from '../../device/draft.ts';
import { sharingWith } from '../../model/inbox.ts';
import { TellRow } from '../../parts/tell-row.tsx';
import { useColleagues } from '../../parts/use-roles.ts';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';
import css from './share-row.module.css';

type Mode = 'share' | 'told';

/**
 * One touch shares the item with a colleague, or records that it was said aloud. Always in sight, never in a menu.
 * The mode begins at sharing for each item, so that nothing is recorded as said by an old setting.
 */
export function ShareRow({ item, disabled }: { readonly item: InjectView; readonly disabled: boolean }) {
  const t = useT();
  const id = useId();
  const submit = useSubmit();
  const colleagues = useColleagues();
  const waiting = sharingWith(item, useWaiting());
  const [mode, setMode] = useState<Mode>('share');
  const [note, setNote] = useDraft(`note.${item.id}`);
  const [noting, openNote] = useState(note !== '');
  const done = new Set(item.sharedWith);

  const tell = async (role: RoleView) => {
    const name = role.short.text;
    if (mode === 'told') {
      await submit(
        { type: 'fact.told', inject: item.id, to: [role.id] },
        { text: t('share.told.done', { role: name }), icon: 'said' },
      );
      return;
    }
    const words = note.trim();
    setNote('');
    openNote(false);
    const takeBack = () =>
      void submit(
        { type: 'inject.unshare', inject: item.id, to: [role.id] },
        { text: t('share.undone', { role: name }), icon: 'check' },
      );
    const done = { text: t('share.done', { role: name }), icon: 'share' } as const;
    const accepted = await submit(
      { type: 'inject.share', inject: item.id, to: [role.id], note: words === '' ? undefined : words },
      // Shared before, it can no longer be taken back from who has it.
      item.sharedWith.includes(role.id) ? done : { ...done, undo: takeBack },
    );
    if (accepted || words === '') return;
    setNote(words);
    openNote(true);
  };

  return (
    <fieldset className={css.share} data-many={colleagues.length > 5 || undefined} aria-label={t('share.mode')}>
      {mode === 'share' && noting && (
        <div className={css.note}>
          <label htmlFor={id} className="k-unseen">
            {t('share.note.label')}
          </label>
          <input
            id={id}
            className="k-text"
            dir="auto"
            maxLength={500}
            value={note}
            placeholder={t('share.note.hint')}
            // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
            autoFocus
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && openNote(false)}
          />
        </div>
      )}
      <div className={css.modes}>
        {(['share', 'told'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={mode === one} disabled={disabled} onClick={() => setMode(one)}>
            <span className={css.long}>{t(one === 'share' ? 'share.with' : 'share.told')}</span>
            <span className={css.short} aria-hidden="true">
              {t(one === 'share' ? 'share.with.short' : 'share.told.short')}
            </span>
          </button>
        ))}
      </div>
      <div className={css.chips} tabIndex={disabled ? 0 : undefined}>
        {colleagues.length === 0 && <span className={css.nobody}>{t('share.nobody')}</span>}
        <TellRow
          colleagues={colleagues}
          done={done}
          waiting={waiting}
          mode={mode}
          disabled={disabled}
          label={(role) => t(label(mode, done.has(role.id)), { role: role.title.text })}
          onTell={(role) => {
            const colleague = colleagues.find((one) => one.id === role);
            if (colleague !== undefined) void tell(colleague);
          }}
        />
      </div>
      {mode === 'share' && colleagues.length > 0 && (
        <Button
          kind="quiet"
          size="big"
          icon="write"
          disabled={disabled}
          aria-expanded={noting}
          onClick={() => openNote(!noting)}
        >
          <span className={css.noteWord}>{t('share.note')}</span>
        </Button>
      )}
    </fieldset>
  );
}

function label(mode: Mode, done: boolean) {
  if (mode === 'told') return 'share.to.told';
  return done ? 'share.to.done' : 'share.to';
}
