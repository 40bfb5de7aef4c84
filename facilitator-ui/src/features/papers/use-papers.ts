import { useView } from '@kalari/ui-kit/use-view.tsx';
import { type PaperRow, papersIn } from './standing.ts';

export const usePapers = (): readonly PaperRow[] => useView(papersIn);
