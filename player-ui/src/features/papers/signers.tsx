import type { FormView } from '@kalari/engine/protocol';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useCallback } from 'react';
import { signersOf } from '../../model/papers.ts';
import { Chips } from '../../parts/role-chips.tsx';
import { useT } from '../../use-t.ts';

/** Who approves papers of this form now, whoever acts or was delegated to included. */
export function Signers({ form, without }: { readonly form: FormView; readonly without?: string | undefined }) {
  const t = useT();
  const signers = useView(useCallback((view) => signersOf(view, form), [form])).filter((id) => id !== without);
  return signers.length === 0 ? t('papers.signs.nobody') : <Chips ids={signers} />;
}

/** To whom it goes: those here, and whoever receives it outside. */
export function Addressees({ form, to }: { readonly form: FormView; readonly to: readonly string[] }) {
  const t = useT();
  if (to.length === 0 && form.beyond === undefined) return t('papers.to.nobody');
  return (
    <>
      <Chips ids={to} /> {form.beyond !== undefined && <SaidText said={form.beyond} />}
    </>
  );
}
