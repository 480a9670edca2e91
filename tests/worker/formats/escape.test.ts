import { expect, it } from 'vitest';
import { escapeHtml } from '../../../worker/formats/escape.ts';

it.each([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])('HTML has %s as an entity', (sign, entity) => {
  expect(escapeHtml(`a${sign}b${sign}`)).toBe(`a${entity}b${entity}`);
});
