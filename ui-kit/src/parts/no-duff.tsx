import type { View } from '@kalari/engine/protocol';
import { type ReactNode, useId } from 'react';
import { roomTime } from '../format.ts';
import { useT } from '../i18n.tsx';
import { useView } from '../use-view.tsx';
import { Icon } from './icon.tsx';
import { SaidText } from './said.tsx';
import { useModal } from './use-modal.ts';

/**
 * Over everything, and over every dialog, while a real emergency is on: nothing behind it can be reached, and it does not close.
 * What was being written stays where it was. `children` is what this screen's person may do about it.
 */
export function NoDuff({ children }: { readonly children?: ReactNode }) {
  const called = useView(({ exercise }) => exercise.noDuff);
  return called === undefined ? null : <Screen called={called}>{children}</Screen>;
}

type Called = NonNullable<View['exercise']['noDuff']>;

function Screen({ called, children }: { readonly called: Called; readonly children: ReactNode }) {
  const t = useT();
  const id = useId();
  const dialog = useModal();
  const role = useView(({ roles }) => (called.from === undefined ? undefined : roles.byId[called.from]));
  return (
    <dialog
      ref={dialog}
      className="k-no-duff"
      role="alertdialog"
      aria-labelledby={id}
      aria-describedby={`${id}-text`}
      onCancel={(event) => event.preventDefault()}
      // A second Escape would close it all the same.
      onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}
    >
      <Icon name="warn" />
      <h2 id={id} tabIndex={-1}>
        {t('noDuff.title')}
      </h2>
      <div id={`${id}-text`}>
        <p className="k-no-duff-say">{t('noDuff.text')}</p>
        {called.reason !== '' && (
          <p className="k-no-duff-reason" dir="auto">
            {called.reason}
          </p>
        )}
        <p>
          {role === undefined
            ? t('noDuff.byControl', { time: roomTime(called.wall) })
            : t.rich('noDuff.byRole', { time: roomTime(called.wall), role: <SaidText key="r" said={role.title} /> })}
        </p>
        <p>{t('noDuff.kept')}</p>
      </div>
      {children}
    </dialog>
  );
}
