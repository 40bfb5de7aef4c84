/**
 * Something worked out of parts of a view, and worked out again only when one of them is another object than the last time:
 * a part of a view stays the same object until it changes. `make` must go by nothing else.
 */
export function workedOut<P extends readonly [object, ...object[]], T>(make: (...parts: P) => T): (...parts: P) => T {
  const known = new WeakMap<object, { readonly parts: P; readonly value: T }>();
  return (...parts) => {
    const last = known.get(parts[0]);
    if (last?.parts.every((part, at) => part === parts[at]) === true) return last.value;
    const value = make(...parts);
    known.set(parts[0], { parts, value });
    return value;
  };
}
