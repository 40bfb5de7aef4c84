/** As people read and dictate it: in two groups. */
export function shownCode(joinCode: string): string {
  return `${joinCode.slice(0, 4)}-${joinCode.slice(4)}`;
}

/** As people type it: any case, with or without the hyphen. Undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return /^[2-9A-HJ-NP-Z]{8}$/.test(code) ? code : undefined;
}
