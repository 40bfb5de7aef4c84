/**
 * Remembers what was made of a record, as long as the record lives. Records are immutable, so a view costs what changed;
 * unchanged parts keep their identity, which makes the delta cheap.
 */
export function memo<K extends object, V>(): (record: K, key: string, make: () => V) => V {
  const made = new WeakMap<K, Map<string, V>>();
  return (record, key, make) => {
    let byKey = made.get(record);
    if (byKey === undefined) {
      byKey = new Map();
      made.set(record, byKey);
    }
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const fresh = make();
    byKey.set(key, fresh);
    return fresh;
  };
}
