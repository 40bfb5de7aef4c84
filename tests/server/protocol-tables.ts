import { answerSchema, authSchema, Down, lookingSchema, resyncSchema, wireCommandSchema } from '@kalari/engine';
import { z } from 'zod';
import { teamCommands } from '../../engine/src/team/commands.ts';
import { posts } from '../../engine/src/team/posts.ts';
import { controlSights, viewSights } from '../../engine/src/team/sight.ts';
import { calls } from '../../server/src/transport/access.ts';

/** A shape as JSON Schema says it; only what the tables need. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly anyOf?: readonly Shape[];
}

const shapeOf = (schema: z.ZodType): Shape => z.toJSONSchema(schema, { io: 'input' }) as Shape;

/** Every command with its fields; those in brackets may be left out. */
export function commandTable(): string {
  const rows = wireCommandSchema.options.map((option) => {
    const shape = shapeOf(option);
    return [`\`${String(shape.properties?.type?.const)}\``, fieldsOf(shape, ['type']) || '—'];
  });
  return table(['command', 'fields'], rows);
}

export function handshakeTable(): string {
  return table(
    ['field', 'is'],
    Object.entries(shapeOf(authSchema).properties ?? {}).map(([name, field]) => [`\`${name}\``, kindOf(field)]),
  );
}

export function messageTable(): string {
  const up = [
    ['`command`', 'page → server, with answer', '`{id, type, …}`'],
    ['`resync`', 'page → server', `\`{${fieldsOf(shapeOf(resyncSchema), [], true)}}\``],
    ['`looking`', 'page → server', `\`{${fieldsOf(shapeOf(lookingSchema), [], true)}}\``],
  ];
  const down = Object.entries(Down.shape)
    .filter(([name]) => name !== 'answer')
    .map(([name, schema]) => [`\`${name}\``, 'server → page', namesOf(shapeOf(schema))]);
  const answers = answerSchema.options.map((option) => ['answer', 'server → page', namesOf(shapeOf(option))]);
  return table(['message', 'direction', 'carries'], [...up, ...down, ...answers]);
}

export function noticeList(): string {
  return (
    shapeOf(Down.shape.notice)
      .properties?.code?.enum?.map((code) => `\`${String(code)}\``)
      .join(', ') ?? ''
  );
}

/** The parts of a view, and of what only the control team sees. */
export function viewTable(): string {
  const view = shapeOf(Down.shape.view).properties?.view;
  const rows = Object.entries(view?.properties ?? {}).map(([name, part]) => {
    const optional = view?.required?.includes(name) ? '' : ' (absent when it is none of that audience’s business)';
    const row = part.properties?.byId?.additionalProperties ?? part.items ?? part;
    const inside = typeof row === 'object' ? Object.keys(row.properties ?? {}) : [];
    return [
      `\`${name}\`${optional}`,
      part.properties?.byId === undefined ? (part.items ? 'list of' : '') : '`{byId, order}` of',
      inside.map((field) => `\`${field}\``).join(' '),
    ];
  });
  return table(['part', '', 'fields'], rows);
}

/** The HTTP calls as the server's own OpenAPI page tells them. */
export function callTable(paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>): string {
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, call]) => {
      const body = (call as { requestBody?: { content: { 'application/json': { schema: Shape } } } }).requestBody
        ?.content['application/json'].schema;
      const bodies = body?.anyOf ?? (body === undefined ? [] : [body]);
      return [
        `\`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}\``,
        bodies.map((each) => `\`{${fieldsOf(each, [], true)}}\``).join(' or '),
        whoMay(`${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
      ];
    }),
  );
  return table(['call', 'body', 'for'], rows);
}

function whoMay(call: string): string {
  const rule = calls[call];
  return rule === undefined || rule === 'anybody' ? 'anybody' : rule.join(', ');
}

/** Which post may give which command; in brackets, only for what is its own. */
export function teamTable(): string {
  const rows = Object.entries(teamCommands).flatMap(([type, { posts: of, steers }]) => {
    const cells = posts.map((post) => (of[post] === undefined ? '' : of[post] === 'own' ? '(yes)' : 'yes'));
    const isAsked = cells.some((cell) => cell !== '') && type !== 'team.arrive';
    return isAsked ? [[`\`${type}\`${steers ? ' *' : ''}`, ...cells]] : [];
  });
  return table(['command', ...posts], rows);
}

/** How much of the part that only the control team has each post sees. */
export function sightTable(): string {
  const rows = Object.entries({ ...viewSights, ...controlSights, control: undefined }).flatMap(([part, sights]) => {
    const cells = sights === undefined ? [] : posts.map((post) => (sights[post] === 'none' ? '' : sights[post]));
    // What everybody sees needs no line.
    return cells.every((cell) => cell === 'all') ? [] : [[`\`${part}\``, ...cells]];
  });
  return table(['part', ...posts], rows);
}

function fieldsOf(shape: Shape, except: readonly string[] = [], bare = false): string {
  return Object.entries(shape.properties ?? {})
    .filter(([name]) => !except.includes(name))
    .map(([name, field]) => {
      const required = shape.required?.includes(name) ?? false;
      if (bare) return required ? name : `${name}?`;
      return required ? `\`${name}\` ${kindOf(field)}` : `[\`${name}\` ${kindOf(field)}]`;
    })
    .join(bare ? ', ' : '; ');
}

function namesOf(shape: Shape): string {
  const names = Object.keys(shape.properties ?? {}).map((name) => (shape.required?.includes(name) ? name : `${name}?`));
  return `\`{${names.join(', ')}}\``;
}

function kindOf(field: Shape): string {
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${String(value)}\``).join(' ');
  if (field.anyOf !== undefined) return 'effect';
  if (field.type === 'array') return `list of ${field.items?.pattern ? 'ids' : `${kindOf(field.items ?? {})}s`}`;
  if (field.type === 'boolean') return 'true or false';
  if (field.type === 'integer') return range(field);
  if (field.pattern !== undefined) return 'id';
  return field.maxLength === undefined ? 'text' : `text, at most ${field.maxLength.toLocaleString('en')}`;
}

function range({ minimum, maximum }: Shape): string {
  const from =
    minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? '' : ` from ${minimum.toLocaleString('en')}`;
  const to = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` to ${maximum.toLocaleString('en')}`;
  return `whole number${from}${to}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
