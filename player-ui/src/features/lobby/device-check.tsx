import { StatusPill } from '@kalari/ui-kit/parts/status-pill.tsx';
import { useLinkState } from '@kalari/ui-kit/use-view.tsx';
import { useState } from 'react';
import { device, isText } from '../../device/memory.ts';
import { useT } from '../../use-t.ts';
import css from './lobby.module.css';

/** What this device can do, in three lines. */
export function DeviceCheck() {
  const t = useT();
  const { phase } = useLinkState();
  const [keeps] = useState(keepsThings);
  const good = phase === 'live';
  const wide = window.innerWidth >= 640;
  return (
    <ul className={css.check}>
      <li>
        <StatusPill status={good ? 'answered' : 'expired'}>
          {t(good ? 'lobby.link.good' : 'lobby.link.lost')}
        </StatusPill>
      </li>
      <li>
        <StatusPill status="answered">{t(wide ? 'lobby.screen.good' : 'lobby.screen.small')}</StatusPill>
      </li>
      <li>
        <StatusPill status={keeps ? 'answered' : 'due'}>{t(keeps ? 'lobby.kept' : 'lobby.unkept')}</StatusPill>
      </li>
    </ul>
  );
}

function keepsThings(): boolean {
  device.put('check', 'kept');
  const kept = device.get('check', isText) === 'kept';
  device.drop('check');
  return kept;
}
