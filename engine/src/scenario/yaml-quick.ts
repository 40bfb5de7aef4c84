import { bounds } from './yaml-bounds.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';

/**
 * Reads a file that is written in the plain part of YAML, as nearly all scenarios are: tables and lists by indentation or in
 * brackets, texts on one line or below `|` and `>-`, comments. Some ten times quicker than the library.
 *
 * It accepts only what it is sure of. Undefined for everything else, mistakes included: those are the library's to read and to tell.
 */
export function readQuickly(text: string): YamlNode | undefined {
  if (text.length > bounds.characters || unusual.test(text)) return undefined;
  try {
    return new QuickReader(text).file();
  } catch (thrown) {
    if (thrown === unsure) return undefined;
    throw thrown;
  }
}

/** Signs that change how lines are counted, or that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

const unsure = Symbol('not in the plain part of YAML');

/** An entry has about as many lexemes, so that a file within this bound is within the library's too. */
const lexemesPerEntry = 8;

const plainKey = /[A-Za-z0-9_](?:[\w ./+-]{0,200}[\w./+-])?(?=:(?: |\n|$))/y;
const quotedKey = /(?:"(?:[^"\\\n]{0,200})"|'[^'\n]{0,200}')(?=:(?: |\n|$))/y;
const keyInBrackets = /(?:"[^"\\\n]{0,200}"|'[^'\n]{0,200}'|[A-Za-z0-9_](?:[\w ./+-]{0,200}[\w./+-])?(?= *:[ \n])) *:/y;
const doubleQuoted = /"[^"\\\n]*(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})[^"\\\n]*)*"/y;
const singleQuoted = /'[^'\n]*(?:''[^'\n]*)*'/y;
const blankLines = /(?: *(?:#[^\n]*)?\n)*/y;
const spaces = / */y;
const wordOnLine = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-+](?=\d))[^\n]*/y;
const wordInBrackets = /(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-+](?=\d))(?:[^\n,[\]{}:#]|:(?=[^\s,[\]{}]))*/y;
const blockHeader = /(\||>-|\|-)(?: +#[^\n]*)?\n/y;

/** What the schema of the library reads as other than text, or might. */
const isNull = /^(?:~|[Nn]ull|NULL)$/;
const isTrue = /^(?:[Tt]rue|TRUE)$/;
const isFalse = /^(?:[Ff]alse|FALSE)$/;
const plainNumber = /^(?:0|[-+]?[1-9]\d{0,14}|[-+]?(?:0|[1-9]\d{0,8})\.\d{1,6})$/;
const anyNumber =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

interface Line {
  readonly indent: number;
  /** Its first character that is not a space. */
  readonly start: number;
}

class QuickReader {
  readonly #text: string;
  #at = 0;
  #entries = 0;

  constructor(text: string) {
    this.#text = text;
  }

  file(): YamlNode {
    const line = this.#line();
    if (line === undefined) throw unsure;
    const isBracket = this.#isBracket();
    const node = isBracket && line.indent === 0 ? this.#bracket(-1, 1) : this.#block(line, 1);
    if (isBracket) this.#endLine();
    if (this.#line() !== undefined) throw unsure;
    return node;
  }

  /** The next line with something on it; `at` stands on its first character. */
  #line(): Line | undefined {
    this.#take(blankLines);
    const indent = this.#take(spaces);
    const start = this.#at;
    if (start >= this.#text.length || (this.#is('#') && this.#text.indexOf('\n', start) < 0)) {
      this.#at = this.#text.length;
      return undefined;
    }
    if (indent.length === 0 && /^(?:---|\.\.\.|%)/.test(this.#text.slice(start, start + 3))) throw unsure;
    return { indent: indent.length, start };
  }

  /** The same, and stays where it was. */
  #ahead(): Line | undefined {
    const at = this.#at;
    const line = this.#line();
    this.#at = at;
    return line;
  }

  #block(line: Line, depth: number): YamlNode {
    return this.#isEntry() ? this.#list(line, depth) : this.#table(line, depth);
  }

  /** A table whose first key stands at `at`, and the others below it in the same column. */
  #table({ indent, start }: Line, depth: number): YamlNode {
    if (depth > bounds.depth) throw unsure;
    const entries = new Map<string, YamlEntry>();
    for (;;) {
      const key = this.#at;
      const name = this.#key();
      if (entries.has(name) || name === '__proto__') throw unsure;
      this.#count();
      entries.set(name, { start: key, value: this.#value(indent, depth, true) });
      if (!this.#goesOn(indent)) break;
    }
    return { kind: 'table', start, entries };
  }

  #list({ indent, start }: Line, depth: number): YamlNode {
    if (depth > bounds.depth) throw unsure;
    const items: YamlNode[] = [];
    do {
      if (!this.#isEntry()) throw unsure;
      this.#count();
      this.#at++;
      items.push(this.#item(indent, depth));
    } while (this.#goesOn(indent, true));
    return { kind: 'list', start, items };
  }

  /** Whether the next line belongs to the same table or list; then it is gone to. Lines between two columns are a mistake. */
  #goesOn(indent: number, isList = false): boolean {
    const at = this.#at;
    const line = this.#line();
    if (line !== undefined && line.indent > indent) throw unsure;
    if (line !== undefined && line.indent === indent && (!isList || this.#isEntry())) return true;
    this.#at = at;
    return false;
  }

  #key(): string {
    const plain = this.#take(plainKey);
    const key = plain !== '' ? plain : this.#take(quotedKey).slice(1, -1);
    if (key === '') throw unsure;
    this.#at++;
    return key;
  }

  /** What follows a dash: a value, or a table that begins on the same line. */
  #item(indent: number, depth: number): YamlNode {
    const dash = this.#at - 1;
    const gap = this.#take(spaces).length;
    const at = this.#at;
    if (gap === 0 && !this.#isLineEnd()) throw unsure;
    plainKey.lastIndex = at;
    quotedKey.lastIndex = at;
    if (this.#isEntry()) throw unsure;
    if (plainKey.test(this.#text) || quotedKey.test(this.#text)) {
      const column = at - (this.#text.lastIndexOf('\n', dash) + 1);
      return this.#table({ indent: column, start: at }, depth + 1);
    }
    return this.#value(indent, depth, false);
  }

  /** What follows a key or a dash that stands in column `indent`. */
  #value(indent: number, depth: number, isInTable: boolean): YamlNode {
    this.#take(spaces);
    if (this.#isLineEnd()) {
      this.#endLine();
      return this.#below(indent, depth, isInTable);
    }
    if (this.#is('|') || this.#is('>')) return this.#blockText(indent);
    let node: YamlNode;
    if (this.#isBracket()) node = this.#bracket(indent, depth + 1);
    else if (this.#is('"') || this.#is("'")) node = this.#quoted();
    else return this.#word(indent);
    this.#endLine();
    return node;
  }

  #below(indent: number, depth: number, isInTable: boolean): YamlNode {
    const at = this.#at;
    const line = this.#line();
    if (line !== undefined && line.indent > indent) {
      if (!this.#isBracket()) return this.#block(line, depth + 1);
      const node = this.#bracket(indent, depth + 1);
      this.#endLine();
      return node;
    }
    // A list may stand in the column of the key that it belongs to.
    if (line !== undefined && line.indent === indent && isInTable && this.#isEntry())
      return this.#list(line, depth + 1);
    this.#at = at;
    return empty(at);
  }

  /** A text without quotes, to the end of its line. On a second line it would go on: those are rare. */
  #word(indent: number): YamlNode {
    const start = this.#at;
    const line = this.#take(wordOnLine);
    const comment = line.search(/ #/);
    const word = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
    if (word === '' || /:(?: |$)/.test(word)) throw unsure;
    this.#at++;
    if ((this.#ahead()?.indent ?? 0) > indent) throw unsure;
    return scalar(start, word);
  }

  #quoted(): YamlScalar {
    const start = this.#at;
    const isDouble = this.#is('"');
    const written = this.#take(isDouble ? doubleQuoted : singleQuoted);
    if (written === '') throw unsure;
    // What is matched has only the escapes of JSON in it, which mean the same there.
    const value = !isDouble
      ? written.slice(1, -1).replaceAll("''", "'")
      : written.includes('\\')
        ? String(JSON.parse(written))
        : written.slice(1, -1);
    return { kind: 'scalar', start, value, isQuoted: true, isEmpty: false };
  }

  /** A text below `|`, as it stands, or below `>-`, its lines joined. */
  #blockText(parent: number): YamlNode {
    const start = this.#at;
    const sign = /^[|>]-?/.exec(this.#take(blockHeader))?.[0];
    if (sign === undefined) throw unsure;
    const lines: string[] = [];
    let indent = 0;
    for (;;) {
      const from = this.#at;
      const end = this.#text.indexOf('\n', from);
      // A last line without an end is read differently by different readers.
      if (end < 0 && from < this.#text.length) throw unsure;
      if (from >= this.#text.length) break;
      const gap = this.#take(spaces).length;
      if (this.#at === end) {
        // Spaces on an empty line may belong to the text.
        if (gap > 0) throw unsure;
        lines.push('');
        this.#at = end + 1;
        continue;
      }
      if (indent === 0) indent = gap;
      if (indent <= parent || gap < indent) {
        if (gap > parent || indent <= parent) throw unsure;
        this.#at = from;
        break;
      }
      lines.push(this.#text.slice(from + indent, end));
      this.#at = end + 1;
    }
    while (lines.at(-1) === '') lines.pop();
    if (lines.length === 0) throw unsure;
    const value = sign.startsWith('>') ? folded(lines) : lines.join('\n') + (sign === '|' ? '\n' : '');
    return { kind: 'scalar', start, value, isQuoted: false, isEmpty: false };
  }

  /** A table or list in brackets, on one line or several, all of them further in than what it belongs to. */
  #bracket(parent: number, depth: number): YamlNode {
    if (depth > bounds.depth) throw unsure;
    const start = this.#at;
    const isTable = this.#is('{');
    const close = isTable ? '}' : ']';
    const items: YamlNode[] = [];
    const entries = new Map<string, YamlEntry>();
    this.#at++;
    this.#gap(parent);
    while (!this.#is(close)) {
      this.#count();
      if (isTable) this.#entry(entries, parent, depth);
      else items.push(this.#inBrackets(parent, depth));
      this.#gap(parent);
      if (this.#is(',')) {
        this.#at++;
        this.#gap(parent);
      } else if (!this.#is(close)) throw unsure;
    }
    this.#at++;
    return isTable ? { kind: 'table', start, entries } : { kind: 'list', start, items };
  }

  #entry(entries: Map<string, YamlEntry>, parent: number, depth: number): void {
    const start = this.#at;
    const key = this.#take(keyInBrackets).slice(0, -1).trimEnd();
    const name = /^["']/.test(key) ? key.slice(1, -1) : key;
    if (name === '' || entries.has(name) || name === '__proto__') throw unsure;
    this.#gap(parent);
    const value = this.#is(',') || this.#is('}') ? empty(this.#at) : this.#inBrackets(parent, depth);
    entries.set(name, { start, value });
  }

  #inBrackets(parent: number, depth: number): YamlNode {
    const start = this.#at;
    if (this.#isBracket()) return this.#bracket(parent, depth + 1);
    if (this.#is('"') || this.#is("'")) return this.#quoted();
    const word = this.#take(wordInBrackets).trimEnd();
    if (word === '' || this.#is('#')) throw unsure;
    return scalar(start, word);
  }

  /** Spaces, ends of lines and comments within brackets. */
  #gap(parent: number): void {
    for (;;) {
      const from = this.#at;
      this.#take(spaces);
      if (this.#is('#')) {
        if (this.#at === from) throw unsure;
        const end = this.#text.indexOf('\n', this.#at);
        if (end < 0) throw unsure;
        this.#at = end;
      }
      if (!this.#is('\n')) return;
      this.#at++;
      const line = this.#ahead();
      if (line === undefined || line.indent <= parent) throw unsure;
    }
  }

  /** Goes to the next line, if there is nothing more on this one. */
  #endLine(): void {
    this.#take(spaces);
    if (!this.#isLineEnd()) throw unsure;
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end + 1;
  }

  #isLineEnd(): boolean {
    return this.#at >= this.#text.length || this.#is('\n') || (this.#is('#') && this.#text[this.#at - 1] === ' ');
  }

  #isEntry(): boolean {
    return this.#is('-') && (this.#at + 1 >= this.#text.length || ' \n'.includes(this.#text.charAt(this.#at + 1)));
  }

  #isBracket(): boolean {
    return this.#is('{') || this.#is('[');
  }

  #is(sign: string): boolean {
    return this.#text[this.#at] === sign;
  }

  /** What stands at `at`, which goes behind it; nothing, if it is not that. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #count(): void {
    if (++this.#entries * lexemesPerEntry > bounds.lexemes) throw unsure;
  }
}

function empty(start: number): YamlScalar {
  return { kind: 'scalar', start, value: null, isQuoted: false, isEmpty: true };
}

function scalar(start: number, word: string): YamlScalar {
  return { kind: 'scalar', start, value: meantBy(word), isQuoted: false, isEmpty: false };
}

function meantBy(word: string): string | number | boolean | null {
  if (plainNumber.test(word)) return Number(word);
  if (anyNumber.test(word)) throw unsure;
  if (isNull.test(word)) return null;
  if (isTrue.test(word)) return true;
  return isFalse.test(word) ? false : word;
}

/** Lines joined by spaces, and by as many ends of lines as there are empty ones between. */
function folded(lines: readonly string[]): string {
  if (lines[0] === '' || lines.some((line) => /^ | $/.test(line))) throw unsure;
  let text = '';
  let gaps = 0;
  for (const line of lines) {
    if (line === '') gaps++;
    else {
      text += text === '' ? line : (gaps === 0 ? ' ' : '\n'.repeat(gaps)) + line;
      gaps = 0;
    }
  }
  return text;
}
