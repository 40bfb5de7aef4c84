import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../use-t.ts';

interface Props {
  readonly text: string;
  /** What is copied, for the button's name: the seat's short name, the address. */
  readonly what: string;
}

/**
 * A text with a button that copies it. On plain HTTP browsers hide the clipboard: then the text is selected and copied the old
 * way, and stays selected, so that Ctrl C works in any case.
 */
export function CopyText({ text, what }: Props) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'no' | 'yes' | 'selected'>('no');
  useEffect(() => {
    if (copied === 'no') return;
    const timer = setTimeout(() => setCopied('no'), 4_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    setCopied((await toClipboard(text, field.current)) ? 'yes' : 'selected');
  };
  return (
    <span className="c-copy">
      <input
        ref={field}
        className="c-input"
        readOnly
        value={text}
        aria-label={t('copy.text', { what })}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" className="k-button" onClick={copy}>
        {copied === 'yes' ? (
          <Check className="k-icon" data-size="small" aria-hidden="true" />
        ) : (
          <Copy className="k-icon" data-size="small" aria-hidden="true" />
        )}
        {t(copied === 'yes' ? 'copy.done' : 'copy.do')}
        <span className="k-unseen">{what}</span>
      </button>
      <span className="k-unseen" role="status">
        {copied === 'yes' ? t('copy.done') : copied === 'selected' ? t('copy.selected') : ''}
      </span>
    </span>
  );
}

async function toClipboard(text: string, field: HTMLInputElement | null): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard !== undefined) {
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  field?.focus();
  field?.select();
  return document.execCommand('copy');
}
