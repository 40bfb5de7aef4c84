import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** `big` is a participant's 44 px target. */
  readonly size?: 'normal' | 'big';
  readonly icon?: IconName;
  readonly children?: ReactNode;
}

/** A button of the house. Verb first, and the same verb in what confirms it. */
export function Button({ kind = 'plain', size = 'normal', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className="k-button" data-kind={kind} data-size={size} {...rest}>
      {icon !== undefined && <Icon name={icon} size={size === 'big' ? 'medium' : 'small'} />}
      {children}
    </button>
  );
}
