import { type ReactNode, useId } from 'react';
import { useT } from '../i18n.tsx';
import { Icon } from './icon.tsx';
import { useModal } from './use-modal.ts';

export interface DialogProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The row of buttons; the primary one last in reading order. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
}

/** A modal dialog while it is rendered: the browser's own, so that focus stays inside, Escape closes and focus returns. */
export function Dialog({ title, onClose, children, actions, wide = false }: DialogProps) {
  const t = useT();
  const id = useId();
  const dialog = useModal();
  return (
    <dialog
      ref={dialog}
      className="k-dialog"
      data-wide={wide || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="k-button"
          data-kind="quiet"
          data-icon
          onClick={onClose}
          aria-label={t('dialog.close')}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="k-dialog-body">{children}</div>
      {actions !== undefined && <footer>{actions}</footer>}
    </dialog>
  );
}
