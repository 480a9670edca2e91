import { expect, it } from 'vitest';
import { attributesOf, storyHtml, textOfHtml } from '../../../data/markup/html.ts';

const textOf = (html: string) => textOfHtml(`<!doctype html><p>${html}</p>`).trim();

it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('leaves &%s; as it is', (name) => {
  expect(textOf(`a &${name}; 5 percent`)).toBe(`a &${name}; 5 percent`);
});

it.each([
  ['&amp;&lt;&#60;&#x3C;&nbsp;&#21457;', '&<<<\u00a0发'],
  ['&#146;&#x96;&#128;', '’–€'],
  ['&#0;&#xD800;&#x110000;&#99999999999;', '\ufffd\ufffd\ufffd\ufffd'],
  ['Caf&eacute; &copy; Z&uuml;rich', 'Café © Zürich'],
  ['&NotEqualTilde;&lbbrk;&#x1F600;', '\u2242\u0338❲😀'],
  ['&nbsp&copy=1&notes;', '\u00a0©=1¬es;'],
  ['&#10;&NewLine;&Tab;', ' '],
])('reads %s as %s', (html, text) => expect(textOf(`a${html}b`)).toBe(`a${text}b`));

it.each([
  ['menus, with menus within', 'a<nav>b<nav>c</nav>d</nav>e', 'a\ne'],
  ['elements that end within others', 'a<nav>b<footer>c</nav>d</footer>e', 'a\nde'],
  ['scripts, where tags are text', "a<script>if (b < '</p>') c</script>d", 'a\nd'],
  ['comments, CDATA and declarations', 'a<!-- > b --><![CDATA[c]]><!d><?e?>f', 'af'],
  ['titles that never end, as browsers do', 'a<title>b<p>c', 'a'],
  ['pictures', 'a<svg><text>b</text></svg>c<svg/>d', 'a\nc\nd'],
])('leaves out %s', (_, html, text) => expect(textOf(html).replace(/\n+/g, '\n')).toBe(text));

it.each([
  ['what follows a menu that ends with its parent', '<div>a<nav>b</div>c', 'a\nc'],
  ['no tag that never ends', 'a<b c', 'a'],
  ['signs that are no tags', '1 < 2 <3 & 4 > 5', '1 < 2 <3 & 4 > 5'],
  ['cells of tables, each on a line', '<table><tr><td>a<td>b</table>', 'a\nb'],
])('reads %s', (_, html, text) => {
  expect(textOfHtml(html).trim().replace(/\n+/g, '\n')).toBe(text);
});

it.each([
  ['the only article', '<main>a<article>b</article></main>', 'b'],
  ['else the only main', '<main>a<article>b</article><article>c</article></main>', 'abc'],
  ['else nothing', '<p>a', ''],
])('takes %s as the story', (_, html, text) => {
  expect(textOfHtml(storyHtml(html) ?? '').replaceAll('\n', '')).toBe(text);
});

it.each([
  ['both kinds of quotation marks', `<meta a="b'c" d='e"f'>`, { a: "b'c", d: 'e"f' }],
  ['no quotation marks', '<META A=b c d=/e/>', { a: 'b', c: '', d: '/e/' }],
  ['references', '<meta a="b&amp;&eacute;&copy=c">', { a: 'b&é&copy=c' }],
  ['the first of a name', '<meta a=b a=c>', { a: 'b' }],
])('reads attributes with %s', (_, html, attributes) => {
  expect(attributesOf(html, ['meta'])).toEqual([attributes]);
});

it('reads no tags in comments or scripts, and no end tags', () => {
  const html = '<!-- <meta a=b> --><script>"<meta a=c>"</script></meta><meta a=d><metal a=e>';
  expect(attributesOf(html, ['meta'])).toEqual([{ a: 'd' }]);
});
