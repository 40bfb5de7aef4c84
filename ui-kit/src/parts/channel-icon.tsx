import type { Channel } from '@kalari/engine/protocol';
import { Icon, type IconName } from './icon.tsx';

const channels: Readonly<Record<Channel, IconName>> = {
  'flash-report': 'flash',
  'code-cable': 'cable',
  email: 'mail',
  phone: 'phone',
  radio: 'radio',
  meeting: 'meeting',
  news: 'news',
  social: 'social',
  'staff-note': 'note',
  letter: 'letter',
};

/** The drawing of a channel; with `tile`, on the square that begins an inbox row, dark for a flash report. */
export function ChannelIcon({ channel, tile = false }: { readonly channel: Channel; readonly tile?: boolean }) {
  const icon = <Icon name={channels[channel]} />;
  return tile ? (
    <span className="k-tile" data-channel={channel}>
      {icon}
    </span>
  ) : (
    icon
  );
}
