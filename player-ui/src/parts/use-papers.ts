import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useSeen } from '../device/seen.ts';
import { type Paper, papersOf, seenKey } from '../model/papers.ts';

/** The papers of this role, the latest first, each with what it asks of it now. */
export function usePapers(): readonly Paper[] {
  const seen = useSeen();
  const view = useView((whole) => whole);
  return papersOf(view, (id) => seen.of(seenKey(id)) > 0);
}
