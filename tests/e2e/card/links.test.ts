/** No link of the full view is broken. */
import { expect, it } from 'vitest';
import type { FullCard } from '../../../data/contract/card.ts';
import { viewWithoutScript } from '../../../worker/formats/static-view.ts';
import { builtWorker } from '../../support/harness.ts';

const worker = builtWorker();

/** The URLs of the actions in a card's full view, by name. */
async function actions(query: string): Promise<Map<string, string>> {
  const response = await worker.fetch(`/v1/cards/CN-XJ?view=full&${query}`);
  expect(response.status).toBe(200);
  const view = String(await viewWithoutScript((await response.json()) as FullCard, { origin: '' }));
  const links = view.matchAll(/data-action="(\w+)" href="([^"]+)"/g);
  return new Map([...links].map(([, name = '', href = '']) => [name, href.replaceAll('&amp;', '&')]));
}

it.each([
  'lang=en',
  'lang=zh',
  'lang=zh&period=2025',
  'lang=en&period=2025-01..2025-05&asOf=2025-06-19',
  'lang=en&currency=USD',
  'lang=ar&period=2025&show=trend',
  'lang=en&partner=KZ',
])('each action of a card with %s links to a response of its type', async (query) => {
  const links = await actions(query);
  expect([...links.keys()]).toEqual(['embed', 'picture', 'data', 'quote', 'link']);
  const answers = await Promise.all(
    [...links].map(async ([name, href]) => {
      const response = await worker.fetch(href);
      return [name, response.status, response.headers.get('content-type')?.split(';')[0]];
    }),
  );

  expect(answers).toEqual([
    ['embed', 200, 'text/html'],
    ['picture', 200, 'image/svg+xml'],
    ['data', 200, 'text/csv'],
    ['quote', 200, 'text/html'],
    ['link', 200, 'text/html'],
  ]);
});

it('the data of a pinned card has its as-of date', async () => {
  const links = await actions('period=2025-01..2025-05&asOf=2025-06-19');
  expect(new URL(links.get('data') ?? '', worker.origin).searchParams.get('asOf')).toBe('2025-06-19');
});
