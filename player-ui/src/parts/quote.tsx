import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Quoting {
  /** The id of the item that goes with the next message. */
  readonly item: string | null;
  quote(item: string | null): void;
}

const QuoteContext = createContext<Quoting | null>(null);

/** A message that is being quoted on its way from the reading pane to a conversation. */
export function QuoteProvider({ children }: { readonly children: ReactNode }) {
  const [item, quote] = useState<string | null>(null);
  const quoting = useMemo(() => ({ item, quote }), [item]);
  return <QuoteContext value={quoting}>{children}</QuoteContext>;
}

export function useQuote(): Quoting {
  const quoting = useContext(QuoteContext);
  if (quoting === null) throw new Error('useQuote stands outside a QuoteProvider.');
  return quoting;
}
