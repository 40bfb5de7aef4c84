import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown, pointsOf } from '../../../ui-kit/src/parts/markdown.tsx';

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

describe('texts of scenarios', () => {
  test('[UI16] paragraphs, headings, lists, bold and italics become elements', () => {
    expect(html('# One\n\nA **bold** and *soft* word.\nNext line.')).toBe(
      '<h3>One</h3><p>A <strong>bold</strong> and <em>soft</em> word.<br/>Next line.</p>',
    );
    expect(html('- a\n- b\n\n3. c\n4. d')).toBe('<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li><li>d</li></ol>');
    expect(html('1. one\n\n2. two\n   more')).toBe('<ol start="1"><li>one</li><li>two<br/>more</li></ol>');
    expect(html('**a *b* c**')).toBe('<p><strong>a <em>b</em> c</strong></p>');
  });

  test('[UI16] figures, call signs and signs of arithmetic stay as written', () => {
    for (const plain of [
      'LION_6 and HERON_3',
      '2 * 3 * 4',
      'a ** b',
      '1.5 km',
      'file_name_here',
      '2020.7 rule',
      '#1',
    ]) {
      expect(html(plain)).toBe(`<p>${plain}</p>`);
    }
  });

  test('[UI16] markup of others is only characters', () => {
    const evil = '<img src=x onerror=alert(1)> [link](javascript:alert(1)) <script>alert(1)</script> &amp;';
    const shown = html(evil);
    expect(shown).not.toMatch(/<(img|script|a)\b/);
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt; [link](javascript:alert(1))');
  });

  test('[UI16] a hostile text takes no longer than a plain one', () => {
    const begun = performance.now();
    html('*'.repeat(20_000));
    html('**a '.repeat(5_000));
    html('_'.repeat(10_000).concat('a'));
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

test('[UI133] headings and numbered paragraphs can be pointed at, and each is known by its beginning', () => {
  const text = '## First\n\n1. **Self-defence.** You may use *force*.\n2. One two three four five six seven\n\n- none';
  expect(pointsOf(text)).toEqual([
    { id: '0', text: 'First', lead: 'First' },
    { id: '1.0', number: 1, text: 'Self-defence. You may use force.', lead: 'Self-defence' },
    { id: '1.1', number: 2, text: 'One two three four five six seven', lead: 'One two three four five six …' },
  ]);
  const pointed = renderToStaticMarkup(<Markdown text={text} marked="1.1" />);
  for (const { id } of pointsOf(text)) expect(pointed).toContain(`data-point="${id}"`);
  expect(pointed.match(/data-marked="true"/g)).toHaveLength(1);
});
