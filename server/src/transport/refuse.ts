import type { Socket } from 'node:net';
import { Fault, type RejectionCode, rejections } from '@kalari/engine';
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '../log.ts';
import { refusal } from '../refusal.ts';
import { NotSaved } from '../store/event-store.ts';

/** Thrown by a route to answer with a rejection. The table gives the status and all the words. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: RejectionCode;

  constructor(code: RejectionCode) {
    super(code);
    this.code = code;
  }
}

/** One way out for everything that goes wrong: a code of the table, and no detail. */
export function refuseAlike(http: FastifyInstance, log: Log): void {
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const code = codeOf(error);
    if (!(error instanceof Refused) && (code === undefined || rejections[code].status >= 500)) {
      log.error('http fault', {
        method: request.method,
        route: request.routeOptions.url,
        cause: error.stack ?? String(error),
      });
    }
    return reply.code(code === undefined ? 500 : rejections[code].status).send(errorBody(code ?? 'command.notSaved'));
  });
  http.setNotFoundHandler((_, reply) => reply.code(404).send(errorBody('exercise.unknown')));
}

/** The same way out for what never becomes a call: an address that cannot be read, and what is no HTTP at all. */
export const refuseUnread = {
  frameworkErrors: (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    reply.code(400).send(errorBody('command.malformed'));
  },
  clientErrorHandler: (error: ConnectionError, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'command.tooLarge' : 'command.malformed';
    const body = JSON.stringify(errorBody(code));
    const head = [
      `HTTP/1.1 ${rejections[code].status} Refused`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ];
    socket.end([...head, '', body].join('\r\n'));
  },
};

function errorBody(code: RejectionCode) {
  const { message, hint } = refusal(code);
  return { error: { code, message, hint } };
}

function codeOf(error: FastifyError): RejectionCode | undefined {
  if (error instanceof Refused) return error.code;
  if (error instanceof NotSaved) return 'command.notSaved';
  if (error instanceof Fault && error.code === 'store.lost') return 'exercise.stopped';
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'command.tooLarge';
  if (error.statusCode === 429) return 'command.tooMany';
  return error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
    ? 'command.malformed'
    : undefined;
}
