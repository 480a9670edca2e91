import { expect, it } from 'vitest';
import { ask, headersOf } from '../ask.ts';

/** The second answer of an isolate comes from memory; an address that no other test asks for keeps the first from it. */
const CARD = '/v1/cards/CN-XJ?lang=fr';

it('answers again as it answered first', async () => {
  const [first, again] = [await ask(CARD), await ask(CARD)];
  expect(again.status).toBe(200);
  expect(headersOf(again)).toEqual(headersOf(first));
  expect(await again.text()).toBe(await first.text());
});

it('says 304 of a kept answer with the headers of one that is made', async () => {
  const tag = (await ask('/v1/areas/CN-XJ')).headers.get('ETag') as string;
  const headers = { 'If-None-Match': tag };
  const made = await ask('/v1/cards/CN-XJ?lang=es', { headers });
  await ask('/v1/cards/CN-XJ?lang=es');
  const kept = await ask('/v1/cards/CN-XJ?lang=es', { headers });
  expect([made.status, kept.status]).toEqual([304, 304]);
  expect(headersOf(kept)).toEqual(headersOf(made));
});

it('sends a kept answer only to who reads its type, and to HEAD without its body', async () => {
  await ask(CARD);
  expect((await ask(CARD, { headers: { Accept: 'image/png' } })).status).toBe(406);
  expect((await ask(CARD, { headers: { Accept: 'application/json' } })).status).toBe(200);
  const head = await ask(CARD, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await ask(CARD, { method: 'DELETE' })).status).toBe(405);
});
