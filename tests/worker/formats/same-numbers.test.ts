/** Every format of a card shows the same number and growth to readers, in every language. */
import { expect, it } from 'vitest';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { amount, percent } from '../../../data/fact/format.ts';
import type { CARD_FORMATS } from '../../../worker/api/cards/card-formats.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { askJson, askText } from '../ask.ts';
import { PERIOD } from '../seed.ts';

/** The URL of each format before the query. A PNG has no text to compare. */
const FORMATS: Record<keyof typeof CARD_FORMATS, string | null> = {
  Html: '/v1/cards/CN-XJ.html?',
  Markdown: '/v1/cards/CN-XJ.md?',
  Svg: '/v1/cards/CN-XJ.svg?',
  Png: null,
};
const URLS = [
  ...Object.values(FORMATS).filter((url) => url !== null),
  '/v1/cards/CN-XJ.html?fragment=1&',
  '/embed/CN-XJ?',
];
const QUERIES = ['', `&period=${PERIOD}`, `&period=${PERIOD}&asOf=2025-06-19`];

/** The text that a reader sees: without tags, bidi isolates and the titles of pictures, and with plain spaces. */
function visibleText(markup: string): string {
  return markup
    .replace(/<(style|script|title|desc|head)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]*>|[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ');
}

it.each(LANGUAGES.flatMap((lang) => QUERIES.map((query) => `lang=${lang}${query}`)))(
  'a card with %s',
  async (query) => {
    const card = await askJson<CompactCard>(`/v1/cards/CN-XJ?${query}`);
    const locale = { tag: card.lang, writing: card.writing };
    const headline = visibleText(amount(card.headline, locale)[0]);
    const growth = visibleText(percent(card.growth as CardFact, locale));
    // "22.9", because a sentence says "22.9 percent" where a card has a sign.
    const growthDigits = /[\d.,]+/.exec(growth)?.[0];
    for (const url of URLS) {
      const text = visibleText(await askText(url + query));
      expect(text, url).toContain(headline);
      expect(text, url).toContain(url.includes('.md') ? growthDigits : growth);
    }
  },
);
