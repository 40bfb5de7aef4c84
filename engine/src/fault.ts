/** A bug or a broken store: thrown, stops one exercise, logged with its place in the record. Never an answer to a user. */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;

  constructor(code: FaultCode, detail?: string, options?: ErrorOptions) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.code = code;
  }
}

export type FaultCode =
  | 'log.gap'
  | 'log.unknownEvent'
  | 'flow.failed'
  | 'flow.restless'
  | 'world.missing'
  | 'store.lost'
  | 'store.conflict';
