import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOfHtml } from '../../../data/markup/html-text.ts';

const textOf = (html: string) => textOfHtml(`<!doctype html><p>${html}</p>`).text.trim();

it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'nothing'])(
  'leaves &%s; as it is, because it names no character',
  (name) => {
    const html = `<p>a &${name}; 5 percent</p>`;
    const { text, offsets } = textOfHtml(html);
    expect(text.trim()).toBe(`a &${name}; 5 percent`);
    expect(html[offsets[text.indexOf('5')] ?? 0]).toBe('5');
  },
);

it.each([
  ['&amp;&lt;&#60;&#x3C;&nbsp;&#21457;', '&<<<\u00a0发'],
  ['&#146;&#x96;&#128;', '’–€'],
  ['&#127;&#27;[2J&#x9d;&#7;', '&#127;&#27;[2J&#x9d;&#7;'],
  ['&#0;&#xD800;&#x110000;&#99999999999;', '&#0;&#xD800;&#x110000;&#99999999999;'],
  ['Caf&eacute; &copy; Z&uuml;rich', 'Café © Zürich'],
  ['&NotEqualTilde;&lbbrk;&#x1F600;', '\u2242\u0338❲😀'],
  ['&nbsp&copy=1&notes;', '\u00a0&copy=1&notes;'],
  ['&#10;&NewLine;&Tab;', ' '],
])('reads %s as %s', (html, text) => expect(textOf(`a${html}b`)).toBe(`a${text}b`));

it.each([
  ['menus, with menus within', 'a<nav>b<nav>c</nav>d</nav>e', 'a\ne'],
  ['elements that end within others', 'a<nav>b<footer>c</nav>d</footer>e', 'a\nd\ne'],
  ['scripts, where tags are text', "a<script>if (b < '</p>') c</script>d", 'a\nd'],
  ['comments, CDATA and declarations', 'a<!-- > b --><![CDATA[c]]><!d><?e?>f', 'af'],
  ['titles that never end, as browsers do', 'a<title>b<p>c', 'a'],
  ['pictures', 'a<svg><text>b</text></svg>c<svg/>d', 'a\nc\nd'],
])('leaves out %s', (_, html, text) => expect(textOf(html).replace(/\n+/g, '\n')).toBe(text));

it.each([
  ['a menu that never ends', 'a<nav>b<p>c', 'a\nb\nc'],
  ['what follows a quotation mark without end', 'a<p class="b>c<p>d <b title=e>f', 'a\nc\nd f'],
  ['a tag that never ends', 'a <b c', 'a <b c'],
  ['signs that are no tags', '1 < 2 <3 & 4 > 5', '1 < 2 <3 & 4 > 5'],
  ['cells of tables, each on a line', '<table><tr><td>a<td>b</table>', 'a\nb'],
])('reads %s', (_, html, text) => {
  expect(textOfHtml(html).text.trim().replace(/\n+/g, '\n')).toBe(text);
});

const part = fc.constantFrom(
  ...['<a', '<nav>', '</nav>', '<script>', '</script>', '<p>', '"', "'", '>', '=', '<!--', '-->', '<![CDATA[', ']]>'],
  ...['&amp;', '&', '&#5', 'b', '5', ' ', '\n', '\u00e9', '😀', '<svg/>'],
);

it('has each character at its offset, whatever the page', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const html = parts.join('');
      const { text, offsets } = textOfHtml(html);
      expect(offsets).toHaveLength(text.length);
      for (const [i, offset] of offsets.entries()) {
        expect(offset).toBeGreaterThanOrEqual(offsets[i - 1] ?? 0);
        if (/\S/.test(text[i] as string) && html[offset] !== text[i]) expect(html[offset]).toBe('&');
      }
    }),
    { numRuns: 500 },
  );
});
