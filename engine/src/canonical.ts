/**
 * The one way to write a value as text, so that equal values have equal hashes on any machine (after RFC 8785):
 * keys sorted by UTF-16 code units, no spaces, undefined left out, integers only.
 *
 * What a person wrote is reduced to its seal: `{words, salt, seal}` is written as `{"seal": …}`, so that the words
 * can be erased from a record and every hash over it still holds.
 *
 * @throws TypeError on what JSON cannot carry, and on fractions: a float in the state is a bug.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`Not an integer: ${value}`);
    return Object.is(value, -0) ? '0' : String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const sealed = sealOf(value);
    return sealed === undefined ? canonicalObject(value) : `{"seal":${JSON.stringify(sealed)}}`;
  }
  throw new TypeError(`Not JSON: ${typeof value}`);
}

/** A Map or a Date would be written as an empty object; from another realm even a plain object has another prototype. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function canonicalObject(value: object): string {
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

function sealOf(value: object): string | undefined {
  const seal = 'seal' in value && 'salt' in value && 'words' in value ? value.seal : undefined;
  return typeof seal === 'string' && Object.keys(value).length === 3 ? seal : undefined;
}
