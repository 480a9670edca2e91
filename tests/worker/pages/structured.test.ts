/** JSON-LD: it cannot break out of its script element, and the files that it names exist. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { scriptJson } from '../../../worker/pages/site/head.ts';
import { NASTY } from '../../support/nasty.ts';
import { ask } from '../ask.ts';

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

it('is of the data set on the start page, with files to download', async () => {
  const set = await structured('/');
  const license = 'https://creativecommons.org/publicdomain/zero/1.0/';
  expect(set).toMatchObject({ '@type': 'Dataset', inLanguage: 'en', isAccessibleForFree: true, license });
  // Google asks for 50 characters or more.
  expect((set.description as string).length).toBeGreaterThan(50);
  const files = set.distribution as { contentUrl: string }[];
  expect(files).toHaveLength(2);
  for (const { contentUrl } of files) {
    expect((await env.ASSETS.fetch(contentUrl)).status, contentUrl).toBe(200);
  }
});
