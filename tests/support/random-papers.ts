import type { Command, Words } from '@kalari/engine';
import type { Play } from './play.ts';
import type { Step } from './random-steps.ts';

type OnPaper = Extract<Command, { type: `product.${string}` }>;

export function isOnPaper(type: Command['type']): type is OnPaper['type'] {
  return type.startsWith('product.');
}

/** Something done with a paper that is there, or is not: mostly what could be done, now and then nonsense. */
export function paperCommand(
  { flow: { scenario }, world }: Play,
  type: OnPaper['type'],
  { a, b, c }: Step,
  text: Words,
): OnPaper {
  const papers = world.rows('products');
  const paper = papers[a % (papers.length || 1)];
  const product = paper?.id ?? 'p-none';
  if (type === 'product.return') return { type, product, reason: text };
  const stale = c % 9 === 0 ? 1 : 0;
  const version = Math.max(1, (paper?.version ?? 1) - stale);
  if (type !== 'product.save') return { type, product, version };
  const { products, facts, seats } = scenario.order;
  const form = (b % 3 === 0 ? paper?.form : undefined) ?? [...products, 'no-such'][a % (products.length + 1)] ?? '';
  const sections = Object.keys(scenario.setting.products[form]?.sections ?? { what: '' });
  const to = [seats[b % seats.length] ?? '', seats[c % seats.length] ?? ''];
  return {
    type,
    ...(b % 3 === 0 && paper !== undefined ? { product, version } : { form }),
    sections: sections.slice(0, 1 + (c % 2)).map((section) => ({ section, text })),
    ...(c % 3 === 0 ? {} : { facts: [[...facts, 'no-such'][b % (facts.length + 1)] ?? ''] }),
    ...(c % 4 === 0 ? { to } : {}),
    ...(c % 5 === 0 ? { title: text } : {}),
  };
}

/**
 * Whether something done with a paper is the business of a role that could come to read papers of its form, by right, by
 * name, or because it is sent to it; what others put into such a paper, out of what they know, is between the two.
 */
export function paperConcern(
  { flow: { scenario }, world }: Play,
  command: OnPaper,
  role: string,
): 'role' | 'others' | 'between' {
  const paper = world.get('products', command.product ?? '');
  const form = scenario.setting.products[paper?.form ?? (command.type === 'product.save' ? command.form : '') ?? ''];
  const { decides = [], 'delegates-to': delegates = [] } = scenario.setting.rights[form?.right ?? ''] ?? {};
  const first = [...decides, ...delegates];
  const acting = first.flatMap((of) => scenario.setting.roles[of]?.acting ?? []);
  const reads = [...first, ...acting, ...(form?.to ?? []), ...(paper?.to ?? []), paper?.role].includes(role);
  const isText = command.type === 'product.save';
  if (isText && (reads ? command.facts !== undefined : command.to?.includes(role) === true)) return 'between';
  return reads ? 'role' : 'others';
}
