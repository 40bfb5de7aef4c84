import type { PlannedInjectView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { Tabs } from '@kalari/ui-kit/parts/tabs.tsx';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { RolePicker } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { useExercise, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import {
  commandOf,
  type EditDraft,
  paperIn,
  recipientsOf,
  type Target,
  without,
  withWording,
  wordingOf,
} from './edit-draft.ts';
import { Sheet } from './sheet.tsx';
import { useDraft } from './use-draft.ts';
import { allowed } from './use-inject-acts.ts';

const ALL = 'all';

/** Writing an inject anew before it goes out: for all or for one recipient, beside it what each of them will read. */
export function EditPane({ inject }: { readonly inject: PlannedInjectView }) {
  const t = useT();
  const roles = useRoleList();
  const { id: exercise } = useExercise();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [draft, write] = useDraft(exercise, inject.id);
  const [chosen, choose] = useState(ALL);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const to = recipientsOf(inject, draft);
  const recipients = roles.filter((role) => to.includes(role.id));
  const role = inject.adHoc ? undefined : recipients.find((each) => each.id === chosen);
  const target: Target = role === undefined ? {} : { role: role.id };
  const command = commandOf(inject, draft, target);
  const open = allowed(inject).edit;
  const close = () => setAtHand({ editing: null });
  const save = async () => {
    if (command === null || !open || to.length === 0) return;
    const accepted = await send(command, {
      text: t('edit.saved', { number: inject.number }),
      back: {
        command: () => ({ type: 'inject.undo', inject: inject.id }),
        text: t('act.undone', { number: inject.number }),
      },
    });
    if (!accepted) return;
    const rest = without(draft, target);
    write(rest);
    const next = unsaved(inject, rest, to);
    if (next === undefined) close();
    else choose(next);
  };
  const discard = () => {
    write(without(draft, target));
    first.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
    else if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const tabs = [
    { id: ALL, label: <Marked on={isUnsaved(inject, draft, {})}>{t('edit.all')}</Marked> },
    ...(inject.adHoc ? [] : recipients).map((each) => ({
      id: each.id,
      label: (
        <Marked on={isUnsaved(inject, draft, { role: each.id })}>
          <RoleChip role={each} size="large" />
        </Marked>
      ),
    })),
  ];
  return (
    <form
      className="c-edit"
      aria-label={t('edit.label')}
      onKeyDown={onKeyDown}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className="c-preview">
        <span className="k-label">{t('edit.words')}</span>
        <Tabs
          label={t('edit.words')}
          tabs={tabs}
          chosen={role?.id ?? ALL}
          onChoose={choose}
          panelClass="c-preview-body c-edit-body"
        >
          <Papers inject={inject} draft={draft} of={role?.id} />
          <div className="c-edit-fields">
            {!open && <p className="c-wrong">{t('edit.gone')}</p>}
            <Fields key={role?.id ?? ALL} inject={inject} draft={draft} target={target} onWrite={write} first={first} />
            {role === undefined && (
              <RolePicker
                many
                label={t('edit.to')}
                chosen={to}
                onChoose={(next) => write({ ...draft, to: roles.flatMap(({ id }) => (next.includes(id) ? [id] : [])) })}
              />
            )}
            {to.length === 0 && <p className="c-wrong">{t('create.noRole')}</p>}
          </div>
        </Tabs>
      </div>
      <div className="c-acts">
        <Button
          kind="primary"
          icon="check"
          disabled={busy || !open || command === null || to.length === 0}
          onClick={() => void save()}
        >
          {t('edit.save')}
          <kbd aria-hidden="true">Ctrl ↵</kbd>
        </Button>
        <Button disabled={!isUnsaved(inject, draft, target)} onClick={discard}>
          {t('edit.discard')}
        </Button>
        <span className="c-muted c-edit-kept" title={t('edit.kept')}>
          {t('edit.kept')}
        </span>
        <Button kind="quiet" onClick={close}>
          {t('edit.close')}
          <kbd aria-hidden="true">Esc</kbd>
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly inject: PlannedInjectView;
  readonly draft: EditDraft;
  readonly target: Target;
  readonly onWrite: (draft: EditDraft) => void;
  readonly first: React.RefObject<HTMLInputElement | null>;
}

function Fields({ inject, draft, target, onWrite, first }: FieldsProps) {
  const t = useT();
  const stands = wordingOf(inject, target);
  const wording = target.role === undefined ? draft.all : draft.parts[target.role];
  return (
    <>
      <label className="c-field">
        <span className="k-label">{t('create.subject')}</span>
        <input
          className="c-input"
          ref={first}
          maxLength={300}
          value={wording?.title ?? stands.title}
          onChange={(event) => onWrite(withWording(draft, target, { title: event.target.value }))}
        />
      </label>
      <label className="c-field c-edit-text">
        <span className="k-label">{t(target.role === undefined ? 'edit.body' : 'edit.only')}</span>
        <textarea
          className="c-input"
          rows={6}
          maxLength={10_000}
          value={wording?.body ?? stands.body}
          onChange={(event) => onWrite(withWording(draft, target, { body: event.target.value }))}
        />
      </label>
    </>
  );
}

/** What each recipient will read, one under the other; the one being written for comes first. */
function Papers({
  inject,
  draft,
  of,
}: {
  readonly inject: PlannedInjectView;
  readonly draft: EditDraft;
  readonly of: string | undefined;
}) {
  const t = useT();
  const to = recipientsOf(inject, draft);
  const roles = useRoleList().filter((role) => to.includes(role.id));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and whoever has no pointer must be able to scroll it.
    <section className="c-papers c-edit-papers" aria-label={t('edit.preview')} tabIndex={0}>
      {roles
        .toSorted((a, b) => Number(b.id === of) - Number(a.id === of))
        .map((role) => (
          <Sheet key={role.id} inject={inject} role={role} paper={paperIn(inject, draft, role.id)} />
        ))}
    </section>
  );
}

/** A text with a dot while something of it is not saved. */
function Marked({ on, children }: { readonly on: boolean; readonly children: React.ReactNode }) {
  const t = useT();
  return (
    <span className="c-marked" data-on={on || undefined}>
      {children}
      {on && <span className="k-unseen">{t('edit.unsaved')}</span>}
    </span>
  );
}

const isUnsaved = (inject: PlannedInjectView, draft: EditDraft, target: Target): boolean =>
  commandOf(inject, draft, target) !== null;

function unsaved(inject: PlannedInjectView, draft: EditDraft, to: readonly string[]): string | undefined {
  return to.find((role) => isUnsaved(inject, draft, { role }));
}
