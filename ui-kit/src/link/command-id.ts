/**
 * 128 random bits as 32 hexadecimal digits. `crypto.randomUUID` does not exist on a plain-HTTP page, `getRandomValues` does.
 */
export function commandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
