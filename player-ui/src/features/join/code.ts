/** Chosen by who leaves the seat to the facilitator: no role has this id. */
export const anySeat = '+';

/** How long a join code is. */
export const codeLength = 8;

/** A code as people type, paste or dictate it: any case, hyphens and spaces anywhere. */
export function cleanCode(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, codeLength);
}

/** As it is shown: two groups of four. */
export function shownCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

/** What a personal seat link carries after its #, which no server ever sees. */
export function seatKey(hash: string): { readonly key?: string; readonly role?: string } {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const key = values.get('seat');
  const role = values.get('role');
  return { ...(key === null || key === '' ? {} : { key }), ...(role === null ? {} : { role }) };
}
