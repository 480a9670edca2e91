import { expect, it } from 'vitest';
import { escapeHtml, escapeMarkdownUrl } from '../../../worker/formats/escape.ts';

it.each([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])('HTML has %s as an entity', (sign, entity) => {
  expect(escapeHtml(`a${sign}b${sign}`)).toBe(`a${entity}b${entity}`);
});

it('an address in Markdown has each sign that ends it, or means something to its readers, percent-encoded', () => {
  expect(escapeMarkdownUrl('https://a.example/? <>\\[]`*|{}贸&_')).toBe(
    'https://a.example/?%20%3C%3E%5C%5B%5D%60%2A%7C%7B%7D贸&_',
  );
});
