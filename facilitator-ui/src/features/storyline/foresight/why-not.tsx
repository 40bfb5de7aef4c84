import type { Part, Question } from '@kalari/engine/protocol';
import { StatusGlyph } from '@kalari/ui-kit/parts/status-glyph.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useNames } from '../../../parts/foresight/names.ts';
import { useT } from '../../../use-t.ts';
import { askWords } from './ask-words.ts';

/** A condition part by part: what is met, what is not, how that stands now. As it is written, on demand. */
export function WhyNot({ condition, source }: { readonly condition: Part; readonly source: string | undefined }) {
  const t = useT();
  return (
    <div className="c-whynot">
      <Parts part={condition} />
      {source !== undefined && (
        <details>
          <summary>{t('why.written')}</summary>
          <code dir="ltr">{source}</code>
        </details>
      )}
    </div>
  );
}

function Parts({ part }: { readonly part: Part }) {
  const t = useT();
  if (part.op === 'ask')
    return (
      <ul className="c-parts">
        <Ask question={part} />
      </ul>
    );
  const count = part.parts.length;
  const met = part.parts.filter((each) => each.holds).length;
  return (
    <>
      <p className="c-parts-head">{part.op === 'all' ? t('why.all', { count, met }) : t('why.any', { count })}</p>
      <ul className="c-parts">
        {part.parts.map((each, place) =>
          each.op === 'ask' ? (
            <Ask key={`${String(place)} ${each.text}`} question={each} />
          ) : (
            <li key={String(place)} className="c-parts-group">
              <Parts part={each} />
            </li>
          ),
        )}
      </ul>
    </>
  );
}

function Ask({ question }: { readonly question: Question }) {
  const t = useT();
  const format = useFormat();
  const names = useNames();
  const { said, isRaw, now } = askWords(question, names, t, format);
  const { holds, lost } = question;
  return (
    <li data-holds={holds || undefined} data-lost={lost || undefined}>
      <StatusGlyph status={holds ? 'answered' : lost ? 'expired' : 'upcoming'} />
      <div>
        <p>
          <span className="k-unseen">{t(holds ? 'why.holds' : 'why.open')}: </span>
          {isRaw ? <code dir="ltr">{said}</code> : said}
        </p>
        {now.length > 0 && (
          <p className="c-muted">
            {now.map((each) => (
              <span key={each}>{each}</span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
