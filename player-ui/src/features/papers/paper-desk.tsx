import type { FormView, ProductView } from '@kalari/engine/protocol';
import { useEffect, useState } from 'react';
import { useSeen } from '../../device/seen.ts';
import { mayWrite, seenKey } from '../../model/papers.ts';
import { useMe } from '../../parts/use-roles.ts';
import { PaperEditor } from './paper-editor.tsx';
import { PaperReading } from './paper-reading.tsx';

interface Props {
  readonly form: FormView;
  readonly product: ProductView | undefined;
  readonly onBegun: (product: string) => void;
}

/** A paper as it stands to this role: a new one or a draft is written, anything else is read, and changed when somebody asks for it. */
export function PaperDesk({ form, product, onBegun }: Props) {
  const { mark } = useSeen();
  const me = useMe().role;
  const [changing, change] = useState(false);
  const out = product?.state === 'released' ? product.id : undefined;
  useEffect(() => {
    if (out !== undefined) mark(seenKey(out), 1);
  }, [out, mark]);
  const mine =
    product === undefined || (product.role === me && (product.state === 'draft' || product.state === 'returned'));
  if (mine || (changing && mayWrite(product, me))) {
    return (
      <PaperEditor
        form={form}
        product={product}
        onBegun={onBegun}
        {...(mine ? {} : { onClose: () => change(false) })}
      />
    );
  }
  return <PaperReading form={form} product={product} onChange={() => change(true)} />;
}
