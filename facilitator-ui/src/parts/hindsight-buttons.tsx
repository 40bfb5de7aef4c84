import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { useT } from '../use-t.ts';
import { type Hindsight, useAtHand } from './at-hand.tsx';
import { KeyHint } from './key-hint.tsx';
import { NowOnly } from './past.tsx';

interface Props {
  readonly about: Hindsight;
  /** What it is about, for whoever does not see where the button stands. */
  readonly name?: string;
  readonly keyed?: boolean;
}

/** Asks what would have been otherwise: from a decision, from a fact, or from nothing in particular. */
export function OtherwiseButton({ about, name, keyed = false }: Props) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  const words =
    about.fact !== undefined ? 'hind.toldOpen' : about.decision !== undefined ? 'hind.decidedOpen' : 'hind.open';
  return (
    <NowOnly>
      <Button kind="quiet" data-slim onClick={() => setAtHand({ panel: 'otherwise', hindsight: about })}>
        {t(words)}
        {name !== undefined && <span className="k-unseen">{name}</span>}
        {keyed && <KeyHint act="otherwise" />}
      </Button>
    </NowOnly>
  );
}

/** Asks who knew what: at a decision, or at a moment. */
export function KnewButton({ about, name, keyed = false }: Props) {
  const t = useT();
  const [, setAtHand] = useAtHand();
  return (
    <NowOnly>
      <Button kind="quiet" data-slim onClick={() => setAtHand({ panel: 'knew', hindsight: about })}>
        {t(about.decision === undefined ? 'knew.open' : 'knew.openThen')}
        {name !== undefined && <span className="k-unseen">{name}</span>}
        {keyed && <KeyHint act="knew" />}
      </Button>
    </NowOnly>
  );
}
