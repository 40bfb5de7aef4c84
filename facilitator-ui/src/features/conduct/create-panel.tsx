import type { Channel } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { useAtHand } from '../../parts/at-hand.tsx';
import { momentAt } from '../../parts/hour.ts';
import { RolePicker, toggled } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { useControl, useExercise, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import type { TemplateView } from './fill.ts';
import { channels, senderOf, sendersOf } from './senders.ts';
import { TemplateList } from './template-list.tsx';
import { TemplatePanel } from './template-panel.tsx';
import { type When, WhenPicker } from './when-picker.tsx';

/** An inject of her own: from a template of the setting where there are some, else in her own words. */
export function CreatePanel() {
  const { templates } = useControl();
  const [, setAtHand] = useAtHand();
  const [begun, setBegun] = useState<{ readonly template: TemplateView | null; readonly words?: Words } | null>(
    templates.length === 0 ? { template: null } : null,
  );
  const onClose = () => setAtHand({ panel: null });
  if (begun === null)
    return <TemplateList templates={templates} onChoose={(template) => setBegun({ template })} onClose={onClose} />;
  if (begun.template !== null && begun.words === undefined) {
    const { template } = begun;
    return (
      <TemplatePanel
        template={template}
        onEdit={(words, to) => setBegun({ template, words: { ...words, to, via: template.via } })}
        onClose={onClose}
      />
    );
  }
  return <OwnPanel words={begun.words} />;
}

/** What the form begins with. */
interface Words {
  readonly to: readonly string[];
  readonly via: Channel;
  readonly from: string;
  readonly title: string;
  readonly body: string;
}

/** In her own words: to whom, how, from whom, what. Ctrl Enter sends. The sender is proposed after the channel. */
function OwnPanel({ words }: { readonly words: Words | undefined }) {
  const t = useT();
  const format = useFormat();
  const control = useControl();
  const { starts } = useExercise();
  const clock = useClock();
  const [, setAtHand] = useAtHand();
  const [busy, send] = useSending();
  const [to, setTo] = useState<readonly string[]>(words?.to ?? []);
  const [via, setVia] = useState<Channel>(words?.via ?? 'phone');
  const [from, setFrom] = useState<string | null>(words?.from ?? null);
  const [title, setTitle] = useState(words?.title ?? '');
  const [body, setBody] = useState(words?.body ?? '');
  const [when, setWhen] = useState<When>({ kind: 'now' });
  const id = useId();
  const roles = useRoleList();
  const titleField = useRef<HTMLInputElement>(null);
  const bodyField = useRef<HTMLTextAreaElement>(null);
  const sender = from ?? senderOf(control, via);
  const due = momentOfWhen(when, starts, clock);
  const ready = !busy && to.length > 0 && sender.trim() !== '' && title.trim() !== '' && due !== null;
  const close = () => setAtHand({ panel: null });

  const submit = async () => {
    if (!ready) return;
    const accepted = await send(
      {
        type: 'inject.create',
        to: [...to],
        via,
        from: sender.trim(),
        title: title.trim(),
        body: body.trim() === '' ? title.trim() : body.trim(),
        ...(due === undefined ? {} : { due }),
      },
      {
        text:
          due === undefined
            ? t('create.sent', { title: title.trim() })
            : t('create.planned', { title: title.trim(), time: format.hour(due) }),
      },
    );
    if (accepted) close();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void submit();
      return;
    }
    // Enter goes on from field to field: roles, title, text.
    if (event.key === 'Enter' && event.target === titleField.current) {
      event.preventDefault();
      bodyField.current?.focus();
    }
    if (isTyping(event.nativeEvent)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const role = roles[placeOfPress(event.nativeEvent) ?? -1];
    if (role !== undefined) setTo(toggled(to, role.id));
    if (event.key === 'Enter') titleField.current?.focus();
    if (role !== undefined || event.key === 'Enter') event.preventDefault();
  };
  return (
    <Dialog
      wide
      title={t('create.title')}
      onClose={close}
      actions={
        <>
          {to.length === 0 && <span className="c-muted">{t('create.noRole')}</span>}
          <Button kind="primary" icon="send" disabled={!ready} onClick={() => void submit()}>
            {due === undefined || due === null ? t('create.send') : t('create.plan', { time: format.hour(due) })}
            <kbd aria-hidden="true">Ctrl ↵</kbd>
          </Button>
        </>
      }
    >
      <form className="c-form" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <RolePicker many figures first label={t('create.to')} chosen={to} onChoose={setTo} />
        <label className="c-field">
          <span className="k-label">{t('create.subject')}</span>
          <input
            className="c-input"
            ref={titleField}
            value={title}
            maxLength={300}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <label className="c-field">
          <span className="k-label">{t('create.body')}</span>
          <textarea
            className="c-input"
            ref={bodyField}
            rows={4}
            value={body}
            maxLength={10_000}
            onChange={(event) => setBody(event.target.value)}
          />
        </label>
        <div className="c-form-pair">
          <label className="c-field">
            <span className="k-label">{t('create.channel')}</span>
            <select
              className="c-input"
              value={via}
              onChange={(event) => setVia(channels.find((channel) => channel === event.target.value) ?? 'phone')}
            >
              {channels.map((channel) => (
                <option key={channel} value={channel}>
                  {t(`channel.${channel}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="c-field">
            <span className="k-label">{t('create.from')}</span>
            <input
              className="c-input"
              list={`${id}-senders`}
              value={sender}
              placeholder={t('create.fromHint')}
              maxLength={200}
              onChange={(event) => setFrom(event.target.value)}
            />
            <datalist id={`${id}-senders`}>
              {sendersOf(control).map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </label>
        </div>
        <WhenPicker when={when} wrong={due === null} onChoose={setWhen} />
      </form>
    </Dialog>
  );
}

/** Undefined for now, null when the hour cannot be read. */
function momentOfWhen(when: When, starts: number, t: number): number | undefined | null {
  if (when.kind === 'now') return undefined;
  if (when.kind === 'in') return t + when.minutes * 60_000;
  return momentAt(when.hour, starts, t);
}
