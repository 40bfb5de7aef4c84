import { useLanguage } from '@kalari/ui-kit/language.tsx';
import { Banner } from '@kalari/ui-kit/parts/banner.tsx';
import { Button } from '@kalari/ui-kit/parts/button.tsx';
import { ExerciseBadge } from '@kalari/ui-kit/parts/exercise-badge.tsx';
import { LanguageChoice } from '@kalari/ui-kit/parts/language-choice.tsx';
import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { join } from '../../api.ts';
import { device, isText } from '../../device/memory.ts';
import { keepSeat, seatIn } from '../../device/seat.ts';
import { useT } from '../../use-t.ts';
import { anySeat, cleanCode, seatKey } from './code.ts';
import { CodeField } from './code-field.tsx';
import css from './join.module.css';
import { JoinAside } from './join-aside.tsx';
import { NameField } from './name-field.tsx';
import { SeatList } from './seat-list.tsx';
import { useLookup } from './use-lookup.ts';

export interface JoinProps {
  /** From the address. */
  readonly code: string;
  /** Called when the code is known: time to fetch what comes next. */
  readonly onFound: () => void;
}

/** Code, name, seat, one button. A personal seat link needs only the name. */
export function Join({ code: given, onFound }: JoinProps) {
  const t = useT();
  const { wanted: language } = useLanguage();
  const [, go] = useLocation();
  const [{ key, role: linked }] = useState(() => seatKey(location.hash));
  const [code, setCode] = useState(() => cleanCode(given));
  const [name, setName] = useState(() => device.get('name', isText) ?? '');
  const [picked, pick] = useState<string | null>(linked ?? null);
  const [tried, setTried] = useState(false);
  const [going, setGoing] = useState(false);
  const [refusal, refuse] = useState<string | null>(null);
  const [lookup, again] = useLookup(code, language);
  const info = lookup.state === 'found' ? lookup.info : null;
  const role = info?.roles.find(({ id }) => id === picked);
  const held = info === null || key !== undefined ? null : seatIn(info.exercise);
  const offline = refusal === 'offline' || (lookup.state === 'refused' && lookup.code === 'offline');
  const found = info !== null;
  useEffect(() => {
    if (found) onFound();
  }, [found, onFound]);
  useEffect(() => {
    document.title = t('page.join');
  }, [t]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (info === null || name.trim() === '' || (picked === null && key === undefined) || going) return;
    setGoing(true);
    refuse(null);
    device.put('name', name.trim());
    const reply = await join({
      code,
      name: name.trim(),
      role: picked === null || picked === anySeat ? undefined : picked,
      language,
      key,
    });
    setGoing(false);
    if (reply.ok) {
      keepSeat({ exercise: reply.body.exercise, token: reply.body.token, code });
      go('/play');
      return;
    }
    refuse(reply.code);
    if (reply.code === 'seat.full') {
      pick(null);
      again();
    }
  };

  return (
    <div className={css.join}>
      <main className={css.form}>
        <div className={css.top}>
          <ExerciseBadge />
          <LanguageChoice {...(info === null ? {} : { also: info.languages })} />
        </div>
        <h1>{t('join.title')}</h1>
        {offline && (
          <Banner
            tone="lost"
            icon="linkLost"
            title={t('join.offline')}
            aside={<Button onClick={again}>{t('join.again')}</Button>}
          />
        )}
        {held !== null && (
          <Banner
            tone="still"
            icon="check"
            title={t('join.back')}
            aside={
              <Button
                size="big"
                onClick={() => {
                  keepSeat(held);
                  go('/play');
                }}
              >
                {t('join.back.go')}
              </Button>
            }
          />
        )}
        <form onSubmit={(event) => void submit(event)} noValidate>
          <div className={css.two}>
            <CodeField code={code} lookup={lookup} onCode={setCode} />
            <NameField name={name} missing={tried && name.trim() === ''} onName={setName} />
          </div>
          <SeatList
            early={lookup.state === 'short'}
            roles={info?.roles ?? null}
            picked={picked}
            onPick={pick}
            fixed={key !== undefined}
            problem={problem(refusal, tried && picked === null && key === undefined)}
          />
          {refusal !== null && !offline && refusal !== 'seat.full' && (
            <p className={css.problem} role="alert">
              {t.either(`refusal.${refusal}`, 'refusal.other')}
            </p>
          )}
          <Button kind="primary" size="big" type="submit" disabled={going || info === null || info.status === 'ended'}>
            {going
              ? t('join.going')
              : role === undefined
                ? t(key === undefined ? 'join.go.plain' : 'join.go.linked')
                : t(key === undefined ? 'join.go' : 'join.go.key', { role: role.title.text })}
          </Button>
          {info?.status === 'ended' && <p className={css.problem}>{t('join.ended')}</p>}
        </form>
        <p className={css.fine}>{t('join.note')}</p>
      </main>
      <JoinAside info={info} />
    </div>
  );
}

function problem(refusal: string | null, missing: boolean) {
  if (refusal === 'seat.full') return 'join.seat.justTaken' as const;
  return missing ? ('join.seat.missing' as const) : undefined;
}
