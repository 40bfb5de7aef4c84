import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../use-t.ts';

interface Props {
  readonly children: ReactNode;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

const holdTime = 1_000;

/** For what cannot be taken back: hold the pointer for one second. From the keyboard, and for assistive technology, a second button asks. */
export function HoldButton({ children, disabled = false, onConfirm }: Props) {
  const t = useT();
  const [holding, setHolding] = useState(false);
  const [asking, setAsking] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);

  const begin = () => {
    if (disabled) return;
    setHolding(true);
    timer.current = setTimeout(() => {
      setHolding(false);
      onConfirm();
    }, holdTime);
  };
  const end = () => {
    clearTimeout(timer.current);
    setHolding(false);
  };

  return (
    <span className="c-hold-pair">
      <button
        type="button"
        className="k-button c-hold"
        data-kind="danger"
        data-holding={holding || undefined}
        disabled={disabled}
        onPointerDown={begin}
        onPointerUp={end}
        onPointerLeave={end}
        onPointerCancel={end}
        onClick={(event) => {
          if (event.detail === 0 && !disabled) setAsking(true);
        }}
      >
        <span className="c-hold-fill" aria-hidden="true" />
        <span className="c-hold-text">{children}</span>
      </button>
      {asking && !disabled ? (
        <button
          ref={sure}
          type="button"
          className="k-button"
          data-kind="danger"
          onClick={onConfirm}
          onBlur={() => setAsking(false)}
        >
          {t('hold.sure')}
        </button>
      ) : (
        <span className="c-muted">{t('hold.hint')}</span>
      )}
    </span>
  );
}
