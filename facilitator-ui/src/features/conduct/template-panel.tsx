import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { ChannelPaper } from '@kalari/ui-kit/parts/channel-paper.tsx';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useClock } from '@kalari/ui-kit/use-view.tsx';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { placeOfPress } from '../../keys.ts';
import { firstFocus } from '../../parts/first-focus.ts';
import { RolePicker, toggled } from '../../parts/role-picker.tsx';
import { useSending } from '../../parts/send.ts';
import { isTyping } from '../../parts/use-keys.ts';
import { useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { type Fills, filled, isFilled, type TemplateView } from './fill.ts';

interface Props {
  readonly template: TemplateView;
  /** To write it otherwise: with the words as they are by then. */
  readonly onEdit: (words: { from: string; title: string; body: string }, to: readonly string[]) => void;
  readonly onClose: () => void;
}

/** A message from a template: blanks, recipients, how it will read, sent. Enter goes on, figures choose roles, Ctrl Enter sends. */
export function TemplatePanel({ template, onEdit, onClose }: Props) {
  const t = useT();
  const format = useFormat();
  const clock = useClock(60_000);
  const roles = useRoleList();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [busy, send] = useSending();
  const [fills, setFills] = useState<Fills>({});
  const [to, setTo] = useState<readonly string[]>([]);
  const ready = !busy && to.length > 0 && isFilled(template, fills);
  const words = {
    from: filled(template.from.text, fills),
    title: filled(template.title.text, fills),
    body: filled(template.body.text, fills),
  };
  const lang = template.title.lang;
  const said = (text: string) => ({ text, lang });

  const submit = async () => {
    if (!ready) return;
    const text = { text: t('create.sent', { title: words.title }) };
    if (await send({ type: 'inject.create', to: [...to], via: template.via, ...words }, text)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void submit();
      return;
    }
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
      event.preventDefault();
      const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-blank], [type=checkbox]') ?? [])];
      fields[fields.indexOf(event.target) + 1]?.focus();
      return;
    }
    if (isTyping(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const role = roles[placeOfPress(event.nativeEvent) ?? -1];
    if (role === undefined) return;
    event.preventDefault();
    setTo(toggled(to, role.id));
  };
  const named = roles.filter((role) => to.includes(role.id)).map((role) => role.short.text);
  return (
    <Dialog
      wide
      title={t('create.title')}
      onClose={onClose}
      actions={
        <>
          {to.length === 0 && <span className="c-muted">{t('create.noRole')}</span>}
          <Button kind="quiet" onClick={() => onEdit(words, to)}>
            {t('template.edit')}
          </Button>
          <Button kind="primary" icon="send" disabled={!ready} onClick={() => void submit()}>
            {t('create.send')}
            <kbd aria-hidden="true">Ctrl ↵</kbd>
          </Button>
        </>
      }
    >
      <form ref={form} className="c-form c-template" onKeyDown={onKeyDown} onSubmit={(event) => event.preventDefault()}>
        <div className="c-form">
          {template.blanks.map(({ id: blank, label, offers }, place) => (
            <label key={blank} className="c-field">
              <span className="k-label">{label.text}</span>
              <input
                type="text"
                className="c-input"
                data-blank
                ref={place === 0 ? firstFocus : undefined}
                list={offers.length > 0 ? `${id}-${blank}` : undefined}
                value={fills[blank] ?? ''}
                maxLength={120}
                onChange={(event) => setFills({ ...fills, [blank]: event.target.value })}
              />
              {offers.length > 0 && (
                <datalist id={`${id}-${blank}`}>
                  {offers.map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              )}
            </label>
          ))}
          <RolePicker
            many
            figures
            first={template.blanks.length === 0}
            label={t('create.to')}
            chosen={to}
            onChoose={setTo}
          />
        </div>
        <section className="c-template-paper" aria-label={t('template.preview')}>
          <ChannelPaper
            channel={template.via}
            from={said(words.from)}
            title={said(words.title)}
            body={said(words.body)}
            time={format.story(clock)}
            to={named.join(', ')}
            level={3}
          />
        </section>
      </form>
    </Dialog>
  );
}
