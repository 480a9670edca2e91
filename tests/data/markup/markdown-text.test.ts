import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOfMarkdown } from '../../../data/markup/markdown-text.ts';

it.each([
  ['headings', '# a #\n\nb\n===\n\n## 5 ##', 'a\nb\n5'],
  ['emphasis', '*a* **b** ***c*** _d_ **e *f* g** h_i_j', 'a b c d e f g h_i_j'],
  ['signs that are no emphasis', '3*5 = 15, 5 * 3, *5, \\*a\\*', '3*5 = 15, 5 * 3, *5, *a*'],
  ['lines of a paragraph', 'a\nb\r\nc  \nd\\\ne', 'a b c d e'],
  ['links', '[a *b*](https://x.example/5-percent "5") [c][d] [e]\n\n[d]: /5 "6"', 'a b c [e]'],
  ['links within brackets', '[[a](b) c](d)', '[a c](d)'],
  ['images', 'a ![5](b) ![6][c] ![7 ![8](d)](e) f\n\n[c]: /d', 'a f'],
  ['addresses', 'a <https://x.example/5> <a@x.example> b', 'a b'],
  ['code', 'a `5` `` 6 ` 7 `` b `c\n\n    8\n\n```\n9\n```\n\nd\n\n~~~\n10', 'a b `c\nd'],
  ['quotations', '> a\n> b\nc\n>> d', 'a b c\nd'],
  ['lists', '- a\n- b\n  1. c\n\n     d\n* e', 'a\nb\nc\nd\ne'],
  ['references', '&amp; Caf&eacute; &nothing; &#53;', '& Café &nothing; 5'],
  ['tags', 'a <b title="5">c</b> <!-- 6 --> d', 'a c d'],
  ['blocks of HTML', '<div>\n<b>a</b> *b*\n<script>5</script>\n</div>\n\nc', 'a *b*\nc'],
  ['lines', 'a\n\n---\n\nb', 'a\nb'],
])('reads %s', (_, markdown, text) => {
  const lines = textOfMarkdown(markdown).text.split('\n');
  expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual(text.split('\n'));
});

it('gives the HTML in a file with its offsets', () => {
  const markdown = 'a\n\n> b <i c="d">e\n\n- <p>\r\n  <b>\n\n`<code>`\n\n    <code>\n';
  const { html } = textOfMarkdown(markdown);
  expect(html.map((part) => part.html)).toEqual(['<i c="d">', '<p>\n<b>\n']);
  expect(html.map((part) => markdown.slice(part.at(part.html.lastIndexOf('<'))).slice(0, 3))).toEqual(['<i ', '<b>']);
});

it('reads 12 lists within each other', () => {
  const lists = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- ${i}`).join('\n');
  expect(textOfMarkdown(lists).text.match(/\d+/g)).toHaveLength(12);
});

const part = fc.constantFrom(
  ...['# ', '> ', '- ', '1. ', '    ', '\t', '\n', '\r\n', '\n\n', '`', '```\n', '*', '**', '_', '[', '](', ')', '!['],
  ...['<b>', '<div>', '<!--', '-->', '&amp;', '&eacute;', '\\', 'a', '5', ' ', '  \n', '\u00a0', '😀', '[a]: b', '==='],
);

it('has each character at its offset, whatever the file', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const markdown = parts.join('');
      const { text, offsets } = textOfMarkdown(markdown);
      for (const [i, offset] of offsets.entries()) {
        expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        if (/\S/.test(text[i] as string) && markdown[offset] !== text[i]) expect(markdown[offset]).toBe('&');
      }
    }),
    { numRuns: 500 },
  );
});
