import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface BannerProps {
  /** `due`: something waits (amber). `still`: reading only (blue). `lost`: it failed (brick). */
  readonly tone: 'due' | 'still' | 'lost';
  readonly icon: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly aside?: ReactNode;
  /** Only a freeze interrupts a screen reader. */
  readonly urgent?: boolean;
}

/** A state of the whole screen, said in words: it never covers what is being read or written. */
export function Banner({ tone, icon, title, children, aside, urgent = false }: BannerProps) {
  return (
    <div className="k-banner" data-tone={tone} role={urgent ? 'alert' : 'status'}>
      <Icon name={icon} />
      <p>
        <b>{title}</b> {children}
      </p>
      {aside}
    </div>
  );
}
