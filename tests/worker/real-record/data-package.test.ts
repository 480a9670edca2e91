/** What the descriptor of the real record says for those who search and reuse it. */
import { expect, it } from 'vitest';
import { askJson } from '../ask.ts';

const { licenses, keywords } = await askJson<{ licenses: unknown; keywords: string[] }>('/datapackage.json');

it('names the licence of the data, which is not that of the code', () => {
  expect(licenses).toEqual([
    {
      name: 'CC0-1.0',
      title: 'Creative Commons Zero 1.0 (labels, notes and compilation; a single figure has no licence)',
      path: 'https://creativecommons.org/publicdomain/zero/1.0/',
    },
  ]);
});

it('is found by its areas and indicators', () => {
  expect(keywords).toEqual(expect.arrayContaining(['Foreign trade', 'Xinjiang']));
});
