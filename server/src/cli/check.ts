import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type AuthorLanguage, authorLanguages, inLanguage, lineOf } from '@kalari/engine';
import { defineCommand } from 'citty';
import { scenarioIds, settingsBeside, shelfOf } from '../folders.ts';
import { type FileReading, readApart } from '../reading.ts';
import { Ends, exit, print, printJson } from './verb.ts';

export const check = defineCommand({
  meta: { name: 'kalari check', description: 'Reads, checks and compiles scenarios and settings' },
  args: {
    path: { type: 'positional', required: true, description: 'Scenario files or folders, or a folder of them' },
    lang: { type: 'string', default: 'en', description: 'Language of what is said: en or fr' },
    depends: { type: 'boolean', description: 'Every condition, and what it depends on, instead of problems' },
    json: { type: 'boolean', description: 'The same as a JSON array' },
  },
  async run({ args }) {
    const files = args._.flatMap(filesAt);
    const language = languageOf(args.lang);
    const reads = await readApart(files.map(readingOf));
    const problems = reads
      .flatMap((read) => (read.ok ? read.warnings : read.problems))
      .map((one) => inLanguage(one, language));
    const questions = reads.flatMap((read) => (read.ok && 'questions' in read ? (read.questions ?? []) : []));
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    if (args.depends === true) {
      if (args.json === true) printJson(questions);
      else
        for (const one of questions)
          print(`${one.file}:${one.line}:${one.column} ${one.dependsOn.join(', ')} ← ${one.source.trim()}`);
    } else if (args.json === true) printJson(problems.map(({ words: _, ...one }) => one));
    else {
      for (const problem of problems) print(lineOf(problem));
      print(summary[language](files.length, errors, problems.length - errors));
    }
    return errors > 0 ? exit.no : exit.done;
  },
});

const summary = {
  en: (files: number, errors: number, warnings: number) =>
    `${files === 1 ? '1 file' : `${files} files`}, ${errors} to repair, ${warnings} to look at.`,
  fr: (files: number, errors: number, warnings: number) =>
    `${files === 1 ? '1 fichier' : `${files} fichiers`}, ${errors} à corriger, ${warnings} à regarder.`,
} as const satisfies Record<AuthorLanguage, unknown>;

function languageOf(asked: string): AuthorLanguage {
  const language = authorLanguages.find((one) => one === asked);
  if (language === undefined) throw new Ends(exit.usage, `--lang is ${authorLanguages.join(' or ')}.`);
  return language;
}

/** The scenario and setting files that a path stands for. */
function filesAt(path: string): string[] {
  if (!existsSync(path)) throw new Ends(exit.cannot, `There is nothing at ${path}.`);
  if (statSync(path).isFile()) return [path];
  const own = ['scenario.yaml', 'setting.yaml'].map((name) => join(path, name)).filter((file) => existsSync(file));
  if (own.length > 0) return own;
  const shelf = [...settingsBeside(path).values(), ...scenarioIds(path).map((id) => join(path, id, 'scenario.yaml'))];
  if (shelf.length === 0) throw new Ends(exit.cannot, `There is no scenario at ${path}.`);
  return shelf;
}

function readingOf(file: string): FileReading {
  if (isSetting(file)) return { kind: 'setting', file };
  return { kind: 'scenario', file, settings: settingsBeside(shelfOf(file)), weighed: true };
}

function isSetting(file: string): boolean {
  return basename(file) === 'setting.yaml' || basename(dirname(dirname(file))) === '_settings';
}
