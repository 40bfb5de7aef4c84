import {
  ALargeSmall,
  ArrowRight,
  Map as Chart,
  Check,
  ChevronDown,
  ChevronRight,
  CircleHelp,
  Clock,
  CornerUpRight,
  Diamond,
  FileText,
  Globe,
  Handshake,
  LayoutGrid,
  Lock,
  type LucideIcon,
  Mail,
  MessageSquare,
  MessagesSquare,
  Mic,
  Newspaper,
  NotebookPen,
  Pause,
  PencilLine,
  Phone,
  Play,
  Plus,
  Quote,
  RadioTower,
  Scroll,
  Search,
  Send,
  Snowflake,
  TriangleAlert,
  Users,
  Wifi,
  WifiOff,
  X,
  Zap,
} from 'lucide-react';

const icons = {
  all: LayoutGrid,
  arrow: ArrowRight,
  ask: CircleHelp,
  cable: Scroll,
  check: Check,
  chevron: ChevronRight,
  clock: Clock,
  close: X,
  decision: Diamond,
  document: FileText,
  down: ChevronDown,
  flash: Zap,
  freeze: Snowflake,
  globe: Globe,
  letter: FileText,
  link: Wifi,
  linkLost: WifiOff,
  lock: Lock,
  mail: Mail,
  map: Chart,
  meeting: Handshake,
  message: MessageSquare,
  news: Newspaper,
  note: NotebookPen,
  pause: Pause,
  people: Users,
  phone: Phone,
  play: Play,
  plus: Plus,
  quote: Quote,
  radio: RadioTower,
  said: Mic,
  search: Search,
  send: Send,
  share: CornerUpRight,
  social: MessagesSquare,
  text: ALargeSmall,
  warn: TriangleAlert,
  write: PencilLine,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof icons;

const mirrored: ReadonlySet<IconName> = new Set(['arrow', 'chevron', 'share', 'send']);

/** A drawing beside words, never instead of them; directional ones turn in right-to-left languages. */
export function Icon({
  name,
  size = 'medium',
}: {
  readonly name: IconName;
  readonly size?: 'small' | 'medium' | 'large';
}) {
  const Drawing = icons[name];
  return (
    <Drawing
      aria-hidden="true"
      focusable="false"
      className="k-icon"
      strokeWidth={1.6}
      data-size={size}
      data-mirrored={mirrored.has(name) || undefined}
    />
  );
}
