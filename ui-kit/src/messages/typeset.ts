const hard = '\u00a0';

/**
 * French spacing: what belongs together is not torn apart at the end of a line. Authors write plain spaces; a figure keeps its
 * unit, a double punctuation mark its word, and guillemets what they enclose.
 */
export function typeset<Key extends string>(texts: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const set = Object.entries<string>(texts).map(([key, text]) => [key, spaced(text)]);
  return Object.fromEntries(set) as Record<Key, string>;
}

function spaced(text: string): string {
  return text
    .replaceAll(/ (?=[;?!»%])/g, hard)
    .replaceAll(/ (?=:(?!:))/g, hard)
    .replaceAll(/(?<=«) /g, hard)
    .replaceAll(/(?<=[\d}#]) (?=(?:min|h|s)\b)/g, hard)
    .replaceAll(/(?<=\bh) (?=[\d{])/g, hard);
}
