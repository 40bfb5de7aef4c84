import type { ExerciseResponse } from '@kalari/engine/protocol';
import { Dialog } from '@kalari/ui-kit/parts/dialog.tsx';
import { useId, useState } from 'react';
import { useAtHand } from '../../parts/at-hand.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { useAsked } from '../../parts/use-asked.ts';
import { useControl, useExercise } from '../../parts/view.ts';
import { useApi } from '../../session.tsx';
import { useT } from '../../use-t.ts';
import { addressesOf, grouped, isLoopback } from './addresses.ts';
import { People } from './people.tsx';
import { SeatList } from './seat-list.tsx';

/** How people come in: the code large, its QR, the addresses; who waits; the seats with their personal links. */
export function JoinPanel() {
  const t = useT();
  const { id } = useExercise();
  const { joinCode } = useControl();
  const [, setAtHand] = useAtHand();
  const api = useApi();
  const [asked, again] = useAsked(() => api.exercise(id), [api, id]);
  return (
    <Dialog wide title={t('join.title')} onClose={() => setAtHand({ panel: null })}>
      <div className="c-join">
        <Door code={joinCode} exercise={asked.state === 'ready' ? asked.answer : null} />
        <div className="c-join-people">
          <People />
          <SeatList links={asked.state === 'ready' ? asked.answer.links : []} />
          {asked.state === 'failed' && (
            <p className="c-wrong" role="alert">
              {t('join.failed')}{' '}
              <button type="button" className="k-button" data-slim onClick={again}>
                {t('join.again')}
              </button>
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Door({ code, exercise }: { readonly code: string; readonly exercise: ExerciseResponse | null }) {
  const t = useT();
  const id = useId();
  const addresses = addressesOf(exercise?.addresses ?? [], window.location.origin);
  const [wanted, setWanted] = useState<string | null>(null);
  const address = addresses.find((each) => each === wanted) ?? addresses[0] ?? window.location.origin;
  const link = `${address}/join/${code}`;
  return (
    <section className="c-door">
      <p className="k-label">{t('join.code')}</p>
      <p className="c-code" dir="ltr">
        {grouped(code)}
      </p>
      <QrCode text={link} label={t('join.qr', { address: link })} />
      <p className="c-muted">{t('join.open')}</p>
      {isLoopback(address) && <p className="c-wrong">{t('join.onlyHere')}</p>}
      {addresses.length > 1 && (
        <label className="c-field" htmlFor={id}>
          <span className="k-label">{t('join.address')}</span>
          <select id={id} className="c-input" value={address} onChange={(event) => setWanted(event.target.value)}>
            {addresses.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
      <CopyText text={link} what={t('join.address')} />
    </section>
  );
}
