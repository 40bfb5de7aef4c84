/**
 * Every single-key shortcut of the console, once: the listener, the hints on buttons and the page that `?` opens all read
 * this table. Letters are matched by what the keyboard types, figures by their place, so that keyboards which need Shift for
 * figures work too.
 */
export const keyTable = [
  { act: 'pause', press: 'Space', group: 'clock' },
  { act: 'step', press: 'N', group: 'clock' },
  { act: 'freeze', press: 'F', group: 'clock' },
  { act: 'length', press: 'L', group: 'clock' },
  { act: 'lookBack', press: 'B', group: 'clock' },
  { act: 'emergency', press: 'Q', group: 'clock' },
  { act: 'next', press: 'J', group: 'injects' },
  { act: 'previous', press: 'K', group: 'injects' },
  { act: 'release', press: 'R', group: 'injects' },
  { act: 'hold', press: 'H', group: 'injects' },
  { act: 'delay', press: 'D', group: 'injects' },
  { act: 'moveEarlier', press: ',', group: 'injects' },
  { act: 'moveLater', press: '.', group: 'injects' },
  { act: 'mode', press: ';', group: 'injects' },
  { act: 'edit', press: 'E', group: 'injects' },
  { act: 'skip', press: 'X', group: 'injects' },
  { act: 'withdraw', press: 'W', group: 'injects' },
  { act: 'undo', press: 'Z', group: 'injects' },
  { act: 'create', press: 'I', group: 'injects' },
  { act: 'find', press: '/', group: 'injects' },
  { act: 'watch', press: 'V', group: 'room' },
  { act: 'told', press: 'T', group: 'room' },
  { act: 'oral', press: 'O', group: 'room' },
  { act: 'rule', press: 'U', group: 'room' },
  { act: 'meeting', press: 'P', group: 'room' },
  { act: 'delegate', press: 'Y', group: 'room' },
  { act: 'standIn', press: 'S', group: 'room' },
  { act: 'answer', press: 'A', group: 'room' },
  { act: 'strength', press: '1–6', group: 'notes' },
  { act: 'improve', press: 'Shift 1–6', group: 'notes' },
  { act: 'words', press: 'M', group: 'notes' },
  { act: 'join', press: 'C', group: 'go' },
  { act: 'goConduct', press: 'G C', group: 'go' },
  { act: 'goStoryline', press: 'G S', group: 'go' },
  { act: 'goDecisions', press: 'G D', group: 'go' },
  { act: 'goMap', press: 'G M', group: 'go' },
  { act: 'goReview', press: 'G R', group: 'go' },
  { act: 'paper', press: 'G P', group: 'go' },
  { act: 'knew', press: 'G W', group: 'go' },
  { act: 'otherwise', press: 'G B', group: 'go' },
  { act: 'earlier', press: '[', group: 'go' },
  { act: 'later', press: ']', group: 'go' },
  { act: 'keys', press: '?', group: 'go' },
] as const;

export type KeyAct = (typeof keyTable)[number]['act'];
export const keyGroups = ['clock', 'injects', 'room', 'notes', 'go'] as const;

/** A key as pressed: what the listener needs of a `KeyboardEvent`. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface Meaning {
  readonly act: KeyAct;
  /** The figure pressed, for notes. */
  readonly figure?: number;
}

/** What a press means, given whether `G` came just before it; null when it means nothing here. */
export function meaningOf(press: Press, afterG: boolean): Meaning | 'G' | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  const figure = figureOf(press);
  if (figure !== null) {
    if (figure < 1 || figure > 6) return null;
    return { act: press.shiftKey ? 'improve' : 'strength', figure };
  }
  const typed = press.key === ' ' ? 'Space' : press.key.toUpperCase();
  if (afterG) return found(`G ${typed}`);
  return typed === 'G' ? 'G' : found(typed);
}

/** The figure of a press by its place on the keyboard, whatever Shift and the layout make of it. */
export function figureOf(press: Pick<Press, 'code'>): number | null {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

const placeKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'A', 'B'] as const;

/** The key that stands for a place in a list of up to twelve while a panel listens: figures, then two letters. */
export function keyOfPlace(place: number): string {
  return placeKeys[place] ?? '';
}

/** The place that a press means, or null; figures by their place on the keyboard, letters by what they type. */
export function placeOfPress({ key, code }: Pick<Press, 'key' | 'code'>): number | null {
  const figure = figureOf({ code });
  if (figure !== null) return figure === 0 ? 9 : figure - 1;
  const letter = (placeKeys as readonly string[]).indexOf(key.toUpperCase());
  return letter > 9 ? letter : null;
}

/** How a key is written on its button. */
export function pressFor(act: KeyAct): string {
  return keyTable.find((key) => key.act === act)?.press ?? '';
}

function found(press: string): Meaning | null {
  const key = keyTable.find((row) => row.press === press);
  return key === undefined ? null : { act: key.act };
}
