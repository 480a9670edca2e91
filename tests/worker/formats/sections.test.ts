/** Which formats show each section of a card: if the section is removed from the card, the formats in its row change and no others. */
import { expect, it } from 'vitest';
import { displayOf } from '../../../data/card/display.ts';
import type { CARD_SECTIONS } from '../../../data/card/sections.ts';
import type { CARD_FORMATS } from '../../../worker/api/cards/card-formats.ts';
import { mailCell } from '../../../worker/formats/mail-cell.ts';
import { cardMarkdown } from '../../../worker/formats/plain-text.ts';
import { viewWithoutScript } from '../../../worker/formats/static-view.ts';
import { cardSvg } from '../../../worker/formats/svg.ts';
import { card, type TestCard } from '../../widget/fixture.ts';

type Section = keyof typeof CARD_SECTIONS;
/** An HTML file is a full or a compact card, and a PNG is drawn from the SVG. */
type Format = 'full' | 'compact' | 'fragment' | Lowercase<Exclude<keyof typeof CARD_FORMATS, 'Html' | 'Png'>>;

/** A new section needs a row with at least one format. */
const FORMATS_WITH: Record<Section, [Format, ...Format[]]> = {
  other: ['compact', 'full', 'svg', 'fragment'],
  partnersFigure: ['full'],
  growthDifference: ['full'],
  parent: ['compact', 'full', 'svg'],
  exceeds: ['full'],
  share: ['compact', 'full', 'svg'],
  month: ['full'],
  flows: ['full'],
  groups: ['full'],
  count: ['full'],
  top: ['full'],
  trend: ['compact', 'full', 'svg'],
  earlier: ['compact', 'svg'],
};

const { value: amount } = card.month as NonNullable<TestCard['month']>;
const short = { ...amount, value: 2e11, digits: 1 };
const percent = { ...amount, value: 22.9, unit: 'percent', digits: 3 };
/** A card in which every section has a value. */
const WITH_ALL_SECTIONS: TestCard = {
  ...card,
  parent: { id: 'CN', label: 'China', growth: percent },
  share: percent,
  partnersFigure: short,
  flows: [{ id: 'exports', label: 'Exports', fact: amount, growth: null }],
  earlier: { id: '2024-01..2024-05', label: 'January – May 2024', fact: amount },
};
/** Some sections show only without others, or in short. */
const CARDS: TestCard[] = [
  WITH_ALL_SECTIONS,
  // The picture leaves out a long amount in dollars (`other`).
  { ...WITH_ALL_SECTIONS, trend: [], headline: short, other: { ...short, value: 3e10, unit: 'USD' } },
  // The picture shows the earlier number only without a chart and growth.
  { ...WITH_ALL_SECTIONS, trend: [], growth: null },
  // The compact card and the picture show the share only without an earlier number too.
  { ...WITH_ALL_SECTIONS, trend: [], growth: null, earlier: null },
];

async function render(fullCard: TestCard): Promise<Record<Format, string>> {
  // `viewWithoutScript` draws a card without groups as compact.
  const { groups: _, ...compactCard } = { ...fullCard, display: displayOf(fullCard) };
  return {
    full: String(await viewWithoutScript(fullCard, { origin: '' })),
    compact: String(await viewWithoutScript(compactCard, { origin: '' })),
    svg: cardSvg(compactCard, fullCard.words, 'Trade Facts'),
    fragment: await mailCell(compactCard, ''),
    markdown: cardMarkdown(compactCard, fullCard.words, ''),
  };
}

it.each(Object.entries(FORMATS_WITH) as [Section, Format[]][])('%s is in %j', async (section, formats) => {
  const changedFormats = new Set<Format>();
  for (const card of CARDS) {
    const empty = Array.isArray(card[section]) ? [] : null;
    const [before, after] = await Promise.all([render(card), render({ ...card, [section]: empty })]);
    for (const format of Object.keys(before) as Format[])
      if (before[format] !== after[format]) changedFormats.add(format);
  }
  expect([...changedFormats].sort()).toEqual([...formats].sort());
});
