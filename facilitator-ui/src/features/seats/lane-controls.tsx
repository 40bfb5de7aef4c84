import { Icon } from '@kalari/ui-kit/parts/icon.tsx';
import type { ReactNode } from 'react';
import { Sign } from '../../parts/sign.tsx';
import { useT } from '../../use-t.ts';
import type { Shown } from './use-stretch.ts';

/** Moves and stretches the time that the lanes show. Left is always earlier. */
export function LaneControls({ shown }: { readonly shown: Shown }) {
  const t = useT();
  return (
    <div className="c-lane-controls" role="toolbar" aria-label={t('lanes.controls')} dir="ltr">
      {!shown.following && (
        <button type="button" className="c-lane-now" onClick={shown.follow}>
          {t('lanes.now')}
        </button>
      )}
      <Control label={t('lanes.wider')} off={shown.widest} act={() => shown.zoom(1)}>
        <Sign name="wider" />
      </Control>
      <Control label={t('lanes.closer')} off={shown.closest} act={() => shown.zoom(-1)}>
        <Sign name="closer" />
      </Control>
      <Control label={t('lanes.earlier')} act={() => shown.pan(-0.4)}>
        <span className="c-turned">
          <Icon name="down" size="small" />
        </span>
      </Control>
      <Control label={t('lanes.later')} act={() => shown.pan(0.4)}>
        <span className="c-turned" data-later>
          <Icon name="down" size="small" />
        </span>
      </Control>
    </div>
  );
}

interface ControlProps {
  readonly label: string;
  readonly off?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Control({ label, off = false, act, children }: ControlProps) {
  return (
    <button type="button" aria-label={label} title={label} disabled={off} onClick={act}>
      {children}
    </button>
  );
}
