import { expect, it } from 'vitest';
import { tagsOf } from '../../../data/markup/html-tokens.ts';

const attributesOf = (html: string) =>
  tagsOf(html, ['meta']).map(({ attributes }) => [...attributes].map(([name, { value }]) => [name, value]));

it.each([
  [
    'both kinds of quotation marks',
    `<meta a="b'c" d='e"f'>`,
    [
      ['a', "b'c"],
      ['d', 'e"f'],
    ],
  ],
  [
    'none',
    '<META A=b c d=/e/>',
    [
      ['a', 'b'],
      ['c', ''],
      ['d', '/e/'],
    ],
  ],
  ['references', '<meta a="b&amp;&eacute;&copy=c">', [['a', 'b&é&copy=c']]],
  [
    'the first of a name',
    '<meta a=b a=c __proto__=d>',
    [
      ['a', 'b'],
      ['__proto__', 'd'],
    ],
  ],
  [
    'what stands after a mark without end',
    `<p title="x><meta a='b' c>`,
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
])('reads attributes with %s', (_, html, attributes) => expect(attributesOf(html)).toEqual([attributes]));

it('finds tags neither in comments nor in scripts, and no end tags', () => {
  expect(attributesOf('<!-- <meta a=b> --><script>"<meta a=c>"</script></meta><meta a=d><metal a=e>')).toEqual([
    [['a', 'd']],
  ]);
});

it('gives the offsets of tags and values', () => {
  const html = '<p>a<meta b = "c&amp;d" e=f g>';
  const [tag] = tagsOf(html, ['meta']);
  expect(html.slice(tag?.start)).toBe('<meta b = "c&amp;d" e=f g>');
  const starts = [...(tag?.attributes.values() ?? [])].map(({ start }) => html.slice(start, start + 3));
  expect(starts).toEqual(['c&a', 'f g', '>']);
});
