import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../i18n.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface Toast {
  readonly text: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: IconName;
  /** `lost` stays until it is closed. */
  readonly tone?: 'plain' | 'lost';
  readonly undo?: () => void;
  /** The key that does the same, written on the button. */
  readonly undoKey?: string;
  /** Another thing to do about it, such as opening what has arrived. */
  readonly action?: { readonly label: ReactNode; readonly act: () => void };
  /** How long it stays; five seconds unless told. */
  readonly seconds?: number;
}

export interface Toasts {
  show(toast: Toast): void;
}

const ToastsContext = createContext<Toasts | null>(null);

/** What was just done, for a few seconds, with a way back. One at a time: a new one replaces the old. */
export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const [toast, setToast] = useState<(Toast & { readonly key: number }) | null>(null);
  const count = useRef(0);
  const show = useCallback((next: Toast) => {
    count.current += 1;
    setToast({ ...next, key: count.current });
  }, []);
  const close = useCallback(() => setToast(null), []);
  const toasts = useMemo(() => ({ show }), [show]);
  return (
    <ToastsContext value={toasts}>
      {children}
      <section className="k-toasts" aria-label={t('toast.region')} aria-live="polite">
        {toast !== null && <ToastElement key={toast.key} toast={toast} onClose={close} />}
      </section>
    </ToastsContext>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('useToasts stands outside a ToastRegion.');
  return toasts;
}

function ToastElement({ toast, onClose }: { readonly toast: Toast; readonly onClose: () => void }) {
  const t = useT();
  const { tone = 'plain', seconds = 5, undo, action } = toast;
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (tone === 'lost') return;
    const timer = setInterval(() => setLeft((now) => now - 1), 1_000);
    return () => clearInterval(timer);
  }, [tone]);
  useEffect(() => {
    if (left <= 0) onClose();
  }, [left, onClose]);
  return (
    <div className="k-toast" data-tone={tone}>
      {toast.icon !== undefined && <Icon name={toast.icon} />}
      <p>
        <b>{toast.text}</b>
        {toast.detail !== undefined && <span>{toast.detail}</span>}
      </p>
      {action !== undefined && (
        <button
          type="button"
          className="k-button"
          onClick={() => {
            action.act();
            onClose();
          }}
        >
          {action.label}
        </button>
      )}
      {undo !== undefined && (
        <>
          <button
            type="button"
            className="k-button"
            onClick={() => {
              undo();
              onClose();
            }}
          >
            {t('toast.undo')}
            {toast.undoKey !== undefined && <kbd aria-hidden="true">{toast.undoKey}</kbd>}
          </button>
          <span className="k-toast-left" role="img" aria-label={t('toast.seconds', { seconds: left })}>
            {left}
          </span>
        </>
      )}
      {undo === undefined && (
        <button type="button" className="k-button" data-icon onClick={onClose} aria-label={t('dialog.close')}>
          <Icon name="close" size="small" />
        </button>
      )}
    </div>
  );
}
