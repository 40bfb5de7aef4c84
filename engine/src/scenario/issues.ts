import type { z } from 'zod';
import { list, phrase, type Word } from '../phrases/phrase.ts';
import { nearest } from '../suggest.ts';
import {
  found,
  type Issue,
  isLanguage,
  limits,
  type Reading,
  remedy,
  shapeOf,
  short,
  stepsOf,
  valueAt,
  wanted,
  where,
} from './issue-words.ts';
import type { Path } from './places.ts';
import { type Problem, problem } from './problem.ts';
import { MOST_PROBLEMS } from './problems.ts';
import { effectForms, shortEffect } from './schema-effects.ts';

/** What the schema finds wrong, in the author's words and at the author's place. */
export function problemsOf(issues: readonly Issue[], reading: Reading): Problem[] {
  return issues.flatMap((issue) => one(issue, stepsOf(issue.path), reading));
}

function one(issue: Issue, path: Path, reading: Reading): Problem[] {
  const { places } = reading;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const about = described(path, reading);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_PROBLEMS).map((unknown) => unknownKey(unknown, path, reading));
    case 'invalid_key':
      return [
        problem(isLanguage(path, reading) ? 'language.wrong' : 'id.wrong', places.ofKey(path), {
          key: String(path.at(-1)),
        }),
      ];
    case 'invalid_union':
      return isEffect(path) ? effectProblems(path, reading) : union(issue, path, reading);
    case 'invalid_value':
      return [choice(issue.values.map(String), path, reading)];
    case 'invalid_type': {
      const value = valueAt(reading.value, path);
      if (value === undefined) return [missing(path, reading)];
      if (value === null)
        return [problem('value.empty', places.ofValue(path), { key, hint: about ?? phrase('writeOrLeave') })];
      const words = {
        key,
        wanted: wanted(issue.expected),
        found: found(value),
        hint:
          remedy(issue.expected, value, path, reading) ?? about ?? phrase('write', { what: wanted(issue.expected) }),
      };
      return [problem('value.type', places.ofValue(path), words)];
    }
    case 'too_small':
    case 'too_big': {
      const value = valueAt(reading.value, path);
      const isEmpty = value === '' || (Array.isArray(value) && value.length === 0);
      if (isEmpty)
        return [
          problem('value.wrong', places.ofValue(path), {
            why: phrase('isEmpty', { key }),
            hint: about ?? phrase('somethingOrLeave'),
          }),
        ];
      return [
        problem('value.range', places.ofValue(path), { key, bounds: limits(issue), hint: about ?? phrase('keepToIt') }),
      ];
    }
    case 'invalid_format':
      return [problem('id.wrong', places.ofValue(path), { key: short(valueAt(reading.value, path)) })];
    default: {
      const [why = '', ...remedies] = issue.message.split(/(?<=\.) /);
      const instead = remedies.join(' ');
      return [
        problem('value.wrong', places.ofValue(path), {
          why: { schema: why },
          hint: instead === '' ? (about ?? phrase('compareGuide')) : { schema: instead },
        }),
      ];
    }
  }
}

function choice(choices: readonly string[], path: Path, reading: Reading): Problem {
  const key = String(path.at(-1));
  const value = valueAt(reading.value, path);
  const place = reading.places.ofValue(path);
  if (value === undefined) return missing(path, reading);
  const all = phrase('write', { what: list(choices, 'or') });
  if (value === null) return problem('value.empty', place, { key, hint: all });
  const meant = nearest(String(value), choices);
  return problem('value.choice', place, {
    key,
    value: short(value),
    hint: meant === undefined ? all : [phrase('meant', { word: meant }), all],
  });
}

function isEffect(path: Path): boolean {
  return typeof path.at(-1) === 'number' && ['then', 'otherwise'].includes(String(path.at(-2)));
}

/** An effect is one of several forms: the key that begins it says which one was meant. */
function effectProblems(path: Path, reading: Reading): Problem[] {
  const { places, value: root } = reading;
  const value = valueAt(root, path);
  const forms = Object.keys(effectForms);
  const hint = phrase('write', { what: effectExamples });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [problem('effect.unknown', places.ofValue(path), { what: phrase('effect.none'), hint })];
  }
  const keys = Object.keys(value);
  if (keys.length === 0)
    return [problem('effect.unknown', places.ofValue(path), { what: phrase('effect.empty'), hint })];
  const form = forms.find((name) => keys.includes(name));
  const [first = ''] = keys;
  const meant = nearest(first, forms);
  if (form === undefined && (meant !== undefined || typeof valueAt(value, [first]) !== 'number')) {
    const words = {
      what: phrase('effect.noSuch', { id: first }),
      hint: meant === undefined ? hint : phrase('meant', { word: meant }),
    };
    return [problem('effect.unknown', places.ofKey([...path, first]), words)];
  }
  const schema: z.ZodType = form === undefined ? shortEffect : effectForms[form as keyof typeof effectForms];
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) => one(issue, [...path, ...stepsOf(issue.path)], { ...reading, schema, base: path }));
}

const effectExamples = list(
  [
    '{ release: inject }',
    '{ delay: inject, by: 12min }',
    '{ skip: inject }',
    '{ open: decision }',
    '{ consent: -5 }',
    '{ draw: name, percent: 60, then: [ … ] }',
  ],
  'or',
);

/** The branch that fits best speaks for all: the fewest complaints, the deepest first. */
function union(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, reading: Reading): Problem[] {
  const branches = issue.errors.filter((branch) => branch.length > 0);
  const best = branches.sort((a, b) => a.length - b.length || depthOf(b) - depthOf(a))[0];
  const first = best?.[0];
  if (best === undefined || first === undefined)
    return [
      problem('value.wrong', reading.places.ofValue(path), {
        why: { schema: issue.message },
        hint: phrase('compareGuide'),
      }),
    ];
  return one(first, [...path, ...stepsOf(first.path)], reading).slice(0, 1);
}

function depthOf(branch: readonly Issue[]): number {
  return Math.max(...branch.map((issue) => issue.path.length));
}

function unknownKey(key: string, path: Path, reading: Reading): Problem {
  const keys = shapeOf(path, reading)?.keys ?? [];
  const meant = nearest(key, keys);
  const hint =
    meant === undefined ? phrase('possibleHere', { keys: list(keys, 'or') }) : phrase('meant', { word: meant });
  return problem('key.unknown', reading.places.ofKey([...path, key]), { key, where: where(path), hint });
}

function missing(path: Path, reading: Reading): Problem {
  const above = path.slice(0, -1);
  const place = above.length === 0 ? reading.places.ofValue([]) : reading.places.ofKey(above);
  return problem('key.missing', place, {
    key: String(path.at(-1)),
    where: where(above),
    hint: described(path, reading) ?? phrase('addIt'),
  });
}

/** What the schema says about a key, as a hint. */
function described(path: Path, reading: Reading): Word | undefined {
  const about = shapeOf(path, reading)?.description;
  return about === undefined || about === '' ? undefined : { schema: about };
}
