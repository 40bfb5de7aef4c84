import { LanguageTag } from '@kalari/ui-kit/parts/language-tag.tsx';
import type { Marked } from '@kalari/ui-kit/parts/markdown.tsx';
import { Paper } from '@kalari/ui-kit/parts/paper.tsx';
import { SaidProse, SaidText } from '@kalari/ui-kit/parts/said.tsx';
import type { Sheet } from '../model/documents.ts';
import { useT } from '../use-t.ts';

/** A document on paper. */
export function SheetPaper({ sheet, marked }: { readonly sheet: Sheet; readonly marked?: Marked }) {
  const t = useT();
  return (
    <Paper>
      <h1 className="k-paper-title">
        <SheetTitle sheet={sheet} />
      </h1>
      <LanguageTag said={sheet.body} />
      <SaidProse said={sheet.body} marked={marked} />
      {sheet.only !== undefined && (
        <aside className="k-paper-only" aria-label={t('lobby.private')}>
          <p>{t('paper.only')}</p>
          <SaidProse said={sheet.only} />
        </aside>
      )}
    </Paper>
  );
}

export function SheetTitle({ sheet }: { readonly sheet: Sheet }) {
  const t = useT();
  if (sheet.title !== undefined) return <SaidText said={sheet.title} />;
  if (sheet.kind === 'rights') return t('why.sheet');
  return t(sheet.kind === 'brief' ? 'lobby.brief' : 'lobby.situation');
}
