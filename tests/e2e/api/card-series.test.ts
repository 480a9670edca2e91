/**
 * Every series has a card in every format and language, and each response has every word that its view reads, because the element rejects a card
 * that lacks one. The Worker's modules run in Node. The nightly run requests about ten thousand responses; the default run takes each series in
 * one language per format.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { CardSeries } from '../../../data/card/series.ts';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import { checkCard, withStrictWords } from '../../../widget/request/check-card.ts';
import { strict } from '../../../widget/request/strict.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import { CARD_FORMATS } from '../../../worker/api/cards/card-formats.ts';
import app from '../../../worker/app.ts';
import type { Assets } from '../../../worker/http/asset-files.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { isNightly } from '../../support/sample.ts';

const folder = join(import.meta.dirname, '../../../dist/assets');
const assets: Assets = {
  fetch: async (url) => {
    const file = join(folder, new URL(url).pathname);
    return existsSync(file) ? new Response(readFileSync(file)) : new Response(null, { status: 404 });
  },
};
const env = { ASSETS: assets, PUBLIC_ORIGIN: 'https://trade-facts.example' };

const catalogue = await openCatalogue(assets);
const lists = await Promise.all(
  catalogue.index.areas.map(async ({ id: area }) => {
    const cards = await catalogue.cardSeries(area);
    return cards.map(({ indicator, partner, breakdown }): CardSeries => ({ area, indicator, partner, breakdown }));
  }),
);
const series = lists.flat();

/** Text that no reader may see: a missing value, or an unfilled placeholder such as `{day}`. */
const BROKEN = /undefined|NaN|\[object|\{\w*\}/;

/** The part of a response that readers see: without styles, scripts and the list of words, which has placeholders. */
function visibleText(format: string, body: string): string {
  if (!/json/.test(format)) return body.replace(/<(style|metadata|script)\b.*?<\/\1>/gs, '');
  const { words: _, ...card } = JSON.parse(body) as CompactCard;
  return JSON.stringify(card);
}

/** Renders the view of a JSON response. Throws if the response lacks a word. */
async function render(body: string, format: string): Promise<void> {
  const card = JSON.parse(body) as FullCard & CompactCard;
  const options = { api: '', level: '2' };
  if (format === 'full json') {
    checkCard(card);
    await full(html, withStrictWords(card), options);
  } else {
    await compact(html, strict(card), options);
  }
  if (!card.title) throw new Error('no title');
}

const FORMATS: Record<string, [ending: string, query: Record<string, string>]> = {
  json: ['', {}],
  'full json': ['', { view: 'full' }],
  'json of a day': ['', { asOf: '2026-03-31' }],
};
for (const { extension, route } of Object.values(CARD_FORMATS)) {
  const hasEverySeries = 'indicator' in route.parameters;
  if (hasEverySeries) FORMATS[extension] = [`.${extension}`, {}];
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it.each(Object.entries(FORMATS))('every series has a card as %s', async (format, [ending, query]) => {
    const broken: string[] = [];
    const offset = LANGUAGES.indexOf(lang) + Object.keys(FORMATS).indexOf(format);
    let cardCount = 0;
    for (const { area, ...key } of series.filter((_, i) => isNightly || (i + offset) % LANGUAGES.length === 0)) {
      const path = `/v1/cards/${area}${ending}?${new URLSearchParams({ ...key, lang, ...query })}`;
      const response = await app.fetch(new Request(`https://any.example${path}`), env as unknown as Env);
      const body = await response.text();
      // Some series have no number that was published by that day.
      if (query.asOf && response.status === 404) continue;
      cardCount++;
      let fault = response.status !== 200 || BROKEN.test(visibleText(format, body)) ? body.slice(0, 500) : '';
      if (/json/.test(format)) await render(body, format).catch((error: Error) => (fault ||= error.message));
      if (fault) broken.push(`${path}: ${fault}`);
    }
    expect(broken).toEqual([]);
    expect(cardCount).toBeGreaterThan(10);
  });
});
