import { type ReactNode, useId } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import type { Sought } from '../../parts/sought.ts';
import { useControl, useRoleList } from '../../parts/view.ts';
import { useT } from '../../use-t.ts';
import { choicesOf } from './sift.ts';

/** Everything by which the list can be narrowed, under its head. Each choice holds at once. */
export function NarrowPanel({ id }: { readonly id: string }) {
  const t = useT();
  const roles = useRoleList();
  const control = useControl();
  const [{ sought }, setAtHand] = useAtHand();
  const { channels, threads, categories, optional } = choicesOf(control);
  const seek = (change: Partial<Sought>) => setAtHand({ sought: { ...sought, ...change } });
  return (
    <fieldset id={id} className="c-narrow">
      <legend className="k-unseen">{t('narrow.label')}</legend>
      <Choice
        label={t('list.role')}
        any={t('list.anyRole')}
        chosen={sought.role}
        offered={roles.map((role) => [role.id, role.short.text])}
        onChoose={(role) => seek({ role })}
      />
      <Choice
        label={t('create.channel')}
        any={t('narrow.any')}
        chosen={sought.channel}
        offered={channels.map((channel) => [channel, t(`channel.${channel}`)])}
        onChoose={(channel) => seek({ channel })}
      />
      <Choice
        label={t('narrow.objective')}
        any={t('narrow.any')}
        chosen={sought.objective}
        offered={control.objectives.map((objective) => [objective.id, objective.short.text])}
        onChoose={(objective) => seek({ objective })}
      />
      {threads.length > 0 && (
        <Choice
          label={t('narrow.thread')}
          any={t('narrow.any')}
          chosen={sought.thread}
          offered={threads.map((thread) => [thread, thread])}
          onChoose={(thread) => seek({ thread })}
        />
      )}
      {categories.length > 1 && (
        <Choice
          label={t('narrow.category')}
          any={t('narrow.any')}
          chosen={sought.category}
          offered={categories.map((category) => [category, t(`narrow.category.${category}`)])}
          onChoose={(category) => seek({ category })}
        />
      )}
      {optional && (
        <label className="c-narrow-check">
          <input
            type="checkbox"
            checked={sought.optional}
            onChange={(event) => seek({ optional: event.target.checked })}
          />
          {t('narrow.optional')}
        </label>
      )}
    </fieldset>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: ReactNode;
  readonly any: string;
  readonly chosen: V | null;
  readonly offered: readonly (readonly [V, string])[];
  readonly onChoose: (value: V | null) => void;
}

function Choice<V extends string>({ label, any, chosen, offered, onChoose }: ChoiceProps<V>) {
  const id = useId();
  return (
    <label className="c-field" htmlFor={id}>
      <span className="k-label">{label}</span>
      <select
        id={id}
        className="c-input"
        value={chosen ?? ''}
        onChange={(event) => onChoose(offered.find(([value]) => value === event.target.value)?.[0] ?? null)}
      >
        <option value="">{any}</option>
        {offered.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
