import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { RecordHeader, RecordLine } from './chain.ts';
import { publicKeyOf } from './keys.ts';

/** The last line of an exported record: who vouches for it, up to where. */
export interface SignatureLine {
  readonly kalari: 'signature';
  readonly algorithm: 'ed25519';
  readonly records: number;
  readonly head: string;
  readonly key: string;
  readonly signature: string;
}

/** The lines of an exported record: header, records, signature. */
export function* exported(header: RecordHeader, lines: Iterable<string>, signing: KeyObject): Generator<string> {
  yield JSON.stringify(header);
  let last: RecordLine | undefined;
  for (const line of lines) {
    yield line;
    last = JSON.parse(line) as RecordLine;
  }
  yield JSON.stringify(signatureOf(header.exercise, last?.seq ?? 0, last?.hash ?? '', signing));
}

export function signatureOf(exercise: string, records: number, head: string, signing: KeyObject): SignatureLine {
  const signature = sign(null, vouched(exercise, records, head), signing).toString('base64');
  return { kalari: 'signature', algorithm: 'ed25519', records, head, key: publicKeyOf(signing), signature };
}

/** Whether the line is the work of the key that stands in it. */
export function isSigned(exercise: string, line: SignatureLine): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(line.key, 'base64'), format: 'der', type: 'spki' });
    const signature = Buffer.from(line.signature, 'base64');
    return (
      key.asymmetricKeyType === 'ed25519' && verify(null, vouched(exercise, line.records, line.head), key, signature)
    );
  } catch {
    return false;
  }
}

function vouched(exercise: string, records: number, head: string): Buffer {
  return Buffer.from(['kalari-signature-1', exercise, records, head].join('\0'));
}
