import type { FormView, ProductView } from '@kalari/engine/protocol';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useT } from '../../use-t.ts';
import { Signers } from './signers.tsx';

/** What this role tried that was not its own to do, in plain words: noted, and nothing went out. */
export function Noted({ form, product }: { readonly form: FormView; readonly product: ProductView }) {
  const t = useT();
  const format = useFormat();
  const last = product.overstepped?.at(-1);
  return (
    <div role="status">
      {last !== undefined && product.state !== 'released' && (
        <Banner tone="due" icon="warn" title={t('papers.noted', { time: format.hour(last.t) })}>
          {t.rich(`papers.noted.${last.what}`, { role: <Signers form={form} /> })}
        </Banner>
      )}
    </div>
  );
}
