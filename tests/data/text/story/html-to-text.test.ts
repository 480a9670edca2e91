import { expect, it } from 'vitest';
import { textOfHtml } from '../../../../data/text/story/html-to-text.ts';

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
])('reads %s as %s', (html, text) => expect(textOf(`a${html}b`)).toBe(`a${text}b`));

it.each([
  ['tags that never end', '<a b="'],
  ['tags with both marks', `<a b='"`],
  ['tags whose ends are quoted', '<a b=">" '],
  ['names alone', '<a '],
  ['comments', '<!--'],
  ['figures', '<trade-figure fact="'],
])('reads 600 kB of %s in a moment', (_, part) => {
  const start = performance.now();
  textOfHtml(part.repeat(600_000 / part.length));
  // Each compared with all after it would take minutes.
  expect(performance.now() - start).toBeLessThan(5000);
});
