import type { FormView, ProductView, WireCommand } from '@kalari/engine/protocol';
import { useToasts } from '@kalari/ui-kit/parts/toasts.tsx';
import { useLink, whenShown } from '@kalari/ui-kit/use-view.tsx';
import { useCallback, useState } from 'react';
import { useSubmit } from '../../parts/use-submit.ts';
import { useT } from '../../use-t.ts';

type Act = 'product.submit' | 'product.approve' | 'product.release';

export type PaperActs = ReturnType<typeof usePaperActs>;

/** What is done with a paper, one thing at a time; what came of it is told as it came, not as it was asked for. */
export function usePaperActs(form: FormView) {
  const t = useT();
  const link = useLink();
  const submit = useSubmit();
  const toasts = useToasts();
  const [busy, be] = useState<WireCommand['type'] | null>(null);
  const act = useCallback(
    async (type: Act, paper: Promise<ProductView | undefined> | ProductView) => {
      be(type);
      try {
        const product = await paper;
        if (product?.version === undefined) return;
        if (!(await submit({ type, product: product.id, version: product.version }))) return;
        const came = await whenShown(link, (view) => cameOf(product, view.products.byId[product.id]));
        toasts.show({
          text: t(`papers.done.${came}`, { title: form.title.text }),
          icon: came === 'noted' ? 'warn' : 'check',
        });
      } finally {
        be(null);
      }
    },
    [submit, link, toasts, t, form],
  );
  const giveBack = useCallback(
    (product: ProductView, reason: string) =>
      submit(
        { type: 'product.return', product: product.id, reason },
        { text: t('papers.done.returned'), icon: 'check' },
      ),
    [submit, t],
  );
  return { busy, act, giveBack };
}

/** What became of a paper once the view shows it; nothing yet: undefined. */
function cameOf(
  before: ProductView,
  now: ProductView | undefined,
): 'noted' | Exclude<ProductView['state'], 'draft'> | undefined {
  if (now === undefined) return undefined;
  if ((now.overstepped?.length ?? 0) > (before.overstepped?.length ?? 0)) return 'noted';
  return now.state === before.state || now.state === 'draft' ? undefined : now.state;
}
