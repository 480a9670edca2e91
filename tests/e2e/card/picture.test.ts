/** In the SVG picture of a card, no text is cut and no text overlaps another. */
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { displayOf } from '../../../data/card/display.ts';
import type { CardFact, CompactCard } from '../../../data/contract/card.ts';
import { fillNames } from '../../../data/fact/number-text.ts';
import { cardSvg } from '../../../worker/formats/svg.ts';
import { cardNote } from '../../support/card-note.ts';
import { openHarness } from '../../support/harness.ts';
import { LANGUAGES, phrasesIn } from '../../support/languages.ts';
import { sample } from '../../support/sample.ts';
import { PERIOD } from '../visit.ts';

const harness = openHarness();
let page: Page;

beforeAll(async () => {
  page = await harness.browser.newPage({ viewport: { width: 480, height: 252 } });
});

/** The boxes of a picture's texts, in its own pixels. */
async function boxesOf(svg: string) {
  await page.setContent(`<body style="margin:0">${svg}`);
  return page.locator('svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      // Fonts reserve space above and below their letters. It may overlap that of the next line.
      const margin = height / 5;
      return { text: text.textContent ?? '', left, right, top: top + margin, bottom: bottom - margin };
    }),
  );
}

async function expectNothingCut(svg: string): Promise<string[]> {
  const boxes = await boxesOf(svg);
  // At least title, number and source; the name of the data set appears only if it fits.
  expect(boxes.length).toBeGreaterThanOrEqual(3);
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 4 || right > 476 || top < 0 || bottom > 252);
  expect(outside).toEqual([]);
  const clashes = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text]),
  );
  expect(clashes).toEqual([]);
  return boxes.map(({ text }) => text.replace(/[\u2067-\u2069]/g, ''));
}

/** A case: changes to the headline and to other fields of the card. */
type Change = [name: string, headline: Partial<CardFact>, cardChanges: Partial<CompactCard>];

const MODE = { mode: 'pinned', asOf: '2025-06-19', revised: '2026-01-02' } as const;
const COMPUTED = '1 + 1';
const CHANGES: Change[] = [
  ['withdrawn', { status: 'withdrawn' }, {}],
  ['disputed and about', { status: 'disputed', qualifier: 'about' }, MODE],
  ['superseded and derived', { status: 'superseded', basis: 'derived', qualifier: 'about' }, MODE],
  ['a lower bound', { qualifier: 'over', value: null, bounds: [227_670_000_000, null] }, MODE],
  ['derived, revised and pinned', { basis: 'derived', status: 'revised', qualifier: 'about' }, MODE],
  ['without a trend', {}, { trend: [], growth: null }],
];

describe.each(sample(LANGUAGES, 2))('the picture in %s', (lang) => {
  it.each(['', `period=${PERIOD}&asOf=2025-06-19`, 'theme=dark'])(
    'is not cut as it is served with the query "%s"',
    async (more) => {
      await expectNothingCut(await (await harness.worker.fetch(`/v1/cards/CN-XJ.svg?lang=${lang}&${more}`)).text());
    },
  );

  it.each(CHANGES)(
    'with long names is not cut if its number is %s, and still says so',
    async (_, headline, cardChanges) => {
      const response = await harness.worker.fetch(`/v1/cards/CN-XJ?lang=${lang}&period=${PERIOD}`);
      const card = (await response.json()) as CompactCard;
      const phrases = phrasesIn(lang);
      const { area, source } = card;
      const name = Array(4).fill(area.label).join(' – ');
      const { status } = headline;
      const doubt = status === 'withdrawn' || status === 'disputed' ? phrases[status] : '';
      const shown: CompactCard = {
        ...card,
        ...cardChanges,
        area: { ...area, label: name },
        source: { ...source, agency: `${source.agency} `.repeat(9).trim() },
        headline: { ...card.headline, ...headline },
        notes: [
          ...(doubt ? [cardNote('', { kind: 'doubt', label: doubt })] : []),
          ...(cardChanges.asOf ? [cardNote(fillNames(phrases.pinned, { day: cardChanges.asOf }))] : []),
        ],
        ...(headline.basis === 'derived' ? { growth: null, below: { text: COMPUTED, short: COMPUTED } } : {}),
        words: { ...phrases, ...card.words },
      };
      const drawn = { ...shown, display: displayOf(shown) };
      const texts = (await expectNothingCut(cardSvg(drawn, phrases, 'Trade Facts'))).join(' ');
      const pinnedText = phrases.pinned?.split('{day}')[0]?.trim() ?? '';
      // A note of doubt replaces the as-of date.
      if (shown.asOf && !doubt) expect(texts).toContain(pinnedText);
      if (headline.basis === 'derived') expect(texts).toContain(COMPUTED);
      expect(texts).toContain(doubt);
    },
  );
});
