import type { View } from '@kalari/engine/protocol';
import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import { PresenceDot } from '@kalari/ui-kit/parts/presence-dot.tsx';
import { RoleChip } from '@kalari/ui-kit/parts/role-chip.tsx';
import { SaidProse } from '@kalari/ui-kit/parts/said.tsx';
import { useFormat } from '@kalari/ui-kit/use-format';
import { useView } from '@kalari/ui-kit/use-view.tsx';
import { useRef, useState } from 'react';
import { type Sheet, sheetsOf } from '../../model/documents.ts';
import { SheetPaper, SheetTitle } from '../../parts/sheet.tsx';
import { useT } from '../../use-t.ts';
import { DeviceCheck } from './device-check.tsx';
import css from './lobby.module.css';

/** Seated, before the start: brief, situation and documents to read, and who else is here. */
export function Lobby() {
  const t = useT();
  const format = useFormat();
  const { sheets, own, roles, me, exercise } = useView(selectLobby);
  const [chosen, choose] = useState<string | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets[0];
  return (
    <div className={css.lobby} ref={page}>
      <nav className={css.list} aria-label={t('lobby.title')}>
        <h2>{t('lobby.title')}</h2>
        <ol>
          {sheets.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-current={one === sheet ? 'true' : undefined}
                onClick={() => {
                  choose(one.id);
                  page.current?.scrollTo({ top: 0 });
                }}
              >
                <Icon name="document" size="small" />
                <span>
                  <b>
                    <SheetTitle sheet={one} />
                  </b>
                  {one.id === 'brief' && (
                    <small>{t(one.only === undefined ? 'lobby.brief.note' : 'lobby.private.note')}</small>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <h2>{t('lobby.device')}</h2>
        <DeviceCheck />
      </nav>
      <div className={css.sheet} data-own={own}>
        {exercise.sensitivity !== undefined && (
          <aside className={css.care}>
            <h2>{t('lobby.sensitivity')}</h2>
            <SaidProse said={exercise.sensitivity} />
          </aside>
        )}
        {sheet !== undefined && <SheetPaper sheet={sheet} />}
      </div>
      <aside className={css.room}>
        <div className={css.start}>
          <b>{t('lobby.starts')}</b>
          <p>{t.rich('lobby.starts.detail', { time: <time>{format.story(0)}</time> })}</p>
        </div>
        <h2>{t('lobby.room')}</h2>
        <ul>
          {roles.map((role) => (
            <li key={role.id}>
              <RoleChip role={role} />
              <span data-here={role.taken || undefined}>
                <PresenceDot state={role.taken ? 'on' : 'off'} />
                {role.id === me.role ? t('lobby.room.you') : role.taken ? (role.name ?? '') : t('lobby.room.empty')}
              </span>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}

function selectLobby(view: View) {
  const { own, standing } = sheetsOf(view);
  const sheets: readonly Sheet[] = [...own, ...standing];
  const roles = view.roles.order.flatMap((id) => view.roles.byId[id] ?? []);
  return { sheets, own: own.length, roles, me: view.me, exercise: view.exercise };
}
