import {
  AlarmClockPlus,
  ArrowDownToLine,
  CalendarClock,
  ChevronLeft,
  ChevronsRight,
  CircleStop,
  Ellipsis,
  Eye,
  Flag,
  GitFork,
  Hand,
  History,
  Hourglass,
  Keyboard,
  ListFilter,
  type LucideIcon,
  Mic,
  MoveHorizontal,
  PanelRight,
  QrCode,
  SkipForward,
  SquareMinus,
  SquarePlus,
  Timer,
  Undo2,
  UserPlus,
  UserX,
  ZoomIn,
  ZoomOut,
} from 'lucide-react';

const signs = {
  back: ChevronLeft,
  branch: GitFork,
  create: SquarePlus,
  delay: AlarmClockPlus,
  download: ArrowDownToLine,
  drawer: PanelRight,
  end: CircleStop,
  eye: Eye,
  filter: ListFilter,
  flag: Flag,
  hand: Hand,
  history: History,
  jump: CalendarClock,
  keys: Keyboard,
  length: Hourglass,
  more: Ellipsis,
  move: MoveHorizontal,
  oral: Mic,
  person: UserPlus,
  qr: QrCode,
  remove: UserX,
  skip: ChevronsRight,
  step: SkipForward,
  timer: Timer,
  undo: Undo2,
  withdraw: SquareMinus,
  wider: ZoomOut,
  closer: ZoomIn,
} as const satisfies Record<string, LucideIcon>;

export type SignName = keyof typeof signs;

const mirrored: ReadonlySet<SignName> = new Set(['back', 'skip', 'undo', 'drawer']);

/** The drawings that only the console has, in the manner of the kit's icons. */
export function Sign({ name, size = 'small' }: { readonly name: SignName; readonly size?: 'small' | 'medium' }) {
  const Drawing = signs[name];
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
