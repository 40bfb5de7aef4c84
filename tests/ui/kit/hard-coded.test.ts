import ts from 'typescript';
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../../support/tree.ts';

/** What people see or hear, as attributes of elements and of parts. */
const spoken = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder', 'label', 'remark']);
/** Marks that are the same in every language: keys of a keyboard, and arrows. */
const marks = new Set(['Ctrl ↵', 'Esc']);

test('[UI113] no screen has a text of its own: whatever has letters comes from a catalogue', () => {
  const files = ['ui-kit/src', 'player-ui/src', 'facilitator-ui/src'].flatMap((part) => filesUnder(part, /\.tsx$/));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(written)).toEqual([]);
});

test('[UI113] a text written into a screen is found', () => {
  expect(found('<p>Good morning</p>')).toEqual(['Good morning']);
  expect(found('<b title="Over here">{t("x")}</b>')).toEqual(['Over here']);
  expect(found('<b aria-label={`Number $' + '{n}`} />')).toEqual(['Number ']);
  expect(found('<p>{ok ? "Yes, sir" : t("no")}</p>')).toEqual(['Yes, sir']);
  expect(found('<kbd>{"×"}</kbd>')).toEqual([]);
});

function written(path: string): string[] {
  return found(textOf(path)).map((text) => `${path}: ${text}`);
}

function found(source: string): string[] {
  const tree = ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const texts: string[] = [];
  const keep = (text: string) => {
    if (/\p{L}{2}/u.test(text) && !marks.has(text.trim())) texts.push(text);
  };
  /** What an expression shows: its own texts, and those of each branch. */
  const shown = (node: ts.Node | undefined): void => {
    if (node === undefined) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) keep(node.text);
    else if (ts.isTemplateExpression(node)) {
      for (const part of [node.head, ...node.templateSpans.map(({ literal }) => literal)]) keep(part.text);
    } else if (ts.isConditionalExpression(node)) {
      shown(node.whenTrue);
      shown(node.whenFalse);
    } else if (ts.isBinaryExpression(node)) {
      shown(node.right);
      if (node.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) shown(node.left);
    } else if (ts.isParenthesizedExpression(node) || ts.isJsxExpression(node)) shown(node.expression);
  };
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) shown(node);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText(tree))) shown(node.initializer);
    ts.forEachChild(node, walk);
  };
  walk(tree);
  return texts;
}
