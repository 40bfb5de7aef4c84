import type { FactView } from '@kalari/engine/protocol';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { SaidText } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useWaiting } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { type PlayT, useT } from '../use-t.ts';
import css from './fact-row.module.css';
import { Chip } from './role-chips.tsx';
import { TellRow } from './tell-row.tsx';
import { useMayWrite } from './use-may-write.ts';
import { useColleagues } from './use-roles.ts';
import { useSubmit } from './use-submit.ts';

/** One fact this role holds: how sure, where it came from, and a way to record that it was said in the room. */
export function FactRow({ fact }: { readonly fact: FactView }) {
  const t = useT();
  const format = useFormat();
  const submit = useSubmit();
  const mayWrite = useMayWrite();
  const colleagues = useColleagues();
  const [telling, tell] = useState(false);
  const [told, record] = useState<ReadonlySet<string>>(new Set());
  const waiting = useWaiting().flatMap(({ command }) =>
    command.type === 'fact.told' && command.fact === fact.id ? command.to : [],
  );
  return (
    <li className={css.fact}>
      <p className={css.text}>
        <SaidText said={fact.text} />
      </p>
      <p className={css.source}>
        <span className={css.sure} data-sure={fact.reliability}>
          {t(`reliability.${fact.reliability}`)}
        </span>
        <time>{format.hour(fact.since)}</time>
        <span>{source(fact, t)}</span>
      </p>
      <Button
        kind="quiet"
        icon="said"
        aria-expanded={telling}
        aria-label={t('known.tell.label', { fact: fact.text.text })}
        disabled={!mayWrite}
        onClick={() => tell(!telling)}
      >
        {t('known.tell')}
      </Button>
      {telling && (
        <div className={css.tell}>
          <TellRow
            colleagues={colleagues}
            done={told}
            waiting={new Set(waiting)}
            mode="told"
            disabled={!mayWrite}
            label={(role) => t('share.to.told', { role: role.title.text })}
            onTell={async (role) => {
              const name = colleagues.find((one) => one.id === role)?.short.text ?? role;
              const done = { text: t('share.told.done', { role: name }), icon: 'said' } as const;
              if (await submit({ type: 'fact.told', fact: fact.id, to: [role] }, done)) record(new Set(told).add(role));
            }}
          />
        </div>
      )}
    </li>
  );
}

function source(fact: FactView, t: PlayT) {
  if (fact.from === undefined)
    return t(
      fact.via === 'told' ? 'known.from.told.plain' : fact.via === 'brief' ? 'known.from.brief' : 'known.from.inject',
    );
  const role = <Chip id={fact.from} />;
  if (fact.via === 'share') return t.rich('known.from.share', { role });
  if (fact.via === 'told') return t.rich('known.from.told', { role });
  return t.rich('known.from.message', { role });
}
