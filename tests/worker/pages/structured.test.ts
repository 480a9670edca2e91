/** JSON-LD: nothing in it can leave its script element, and what it says of a number is what the API says. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { scriptJson } from '../../../worker/pages/site/structured.ts';
import { NASTY } from '../../support/nasty.ts';
import { ask, askJson } from '../ask.ts';
import { HEADLINE } from '../seed.ts';

/** The page's JSON-LD. */
async function structured(path: string): Promise<Record<string, unknown>> {
  const markup = await (await ask(path)).text();
  const scripts = [...markup.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts.length, path).toBe(1);
  return JSON.parse(scripts[0]?.[1] as string);
}

describe('JSON in a script element', () => {
  it.each(Object.entries(NASTY))('keeps %s as it is, without a sign of markup', (_, text) => {
    const json = scriptJson({ [text]: text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ [text]: text });
  });
});

describe('the page of a number', () => {
  it('is about an observation with the value, the bounds and the source of the fact', async () => {
    const pinned = `${HEADLINE}@2025-06-19`;
    const fact = await askJson<Fact>(`/v1/facts/${pinned}`);
    expect(await structured(`/facts/${pinned}`)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'WebPage',
      inLanguage: 'en',
      citation: { url: fact.evidence[0]?.url, datePublished: '2025-06-19' },
      mainEntity: {
        '@type': 'Observation',
        identifier: HEADLINE,
        observationAbout: { name: 'Xinjiang' },
        observationDate: '2025-05-31',
        observationPeriod: 'P5M',
        value: fact.value,
        minValue: fact.bounds[0],
        maxValue: fact.bounds[1],
        unitCode: 'CNY',
        unitText: 'yuan',
      },
    });
  });

  it('of a derived number names its formula and the pages of its inputs', async () => {
    const id = 'CN-XJ.trade.value.central-asia-5.total.2025-01..2025-05@2025-06-20';
    const fact = await askJson<Fact>(`/v1/facts/${id}`);
    expect(await structured(`/facts/${id}`)).toMatchObject({
      isBasedOn: fact.derivation?.inputs.map(({ url }) => url),
      mainEntity: { measurementMethod: 'share-of-total' },
    });
  });

  it('of a number without a correction claims none', async () => {
    expect(await structured(`/facts/${HEADLINE}@2025-06-19`)).not.toHaveProperty('correction');
  });
});

it.each(['/', '/areas/CN-XJ'])('%s is about a data set with files to download', async (path) => {
  const set = await structured(path);
  const license = 'https://creativecommons.org/publicdomain/zero/1.0/';
  expect(set).toMatchObject({ '@type': 'Dataset', inLanguage: 'en', isAccessibleForFree: true, license });
  // Google asks for 50 characters or more.
  expect((set.description as string).length).toBeGreaterThan(50);
  const files = set.distribution as { contentUrl: string }[];
  expect(files.length).toBe(2);
  for (const { contentUrl } of files) {
    expect((await ask(contentUrl.replace('https://trade-facts.example', ''))).status, contentUrl).toBe(200);
  }
});
