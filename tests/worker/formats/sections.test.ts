/** Which formats show each section of a card: without the section, exactly these are different. */
import { expect, it } from 'vitest';
import { displayOf } from '../../../data/card/display.ts';
import type { CARD_SECTIONS } from '../../../data/card/sections.ts';
import { mailCell } from '../../../worker/formats/mail-cell.ts';
import { cardMarkdown } from '../../../worker/formats/plain-text.ts';
import { viewWithoutScript } from '../../../worker/formats/static-view.ts';
import { cardSvg } from '../../../worker/formats/svg.ts';
import { card, type TestCard } from '../../widget/fixture.ts';

type Section = keyof typeof CARD_SECTIONS;
type Shown = 'full' | 'compact' | 'svg' | 'fragment' | 'markdown';

/** A new section needs a row with at least one format. */
const SHOWN: Record<Section, [Shown, ...Shown[]]> = {
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

const { value } = card.month as NonNullable<TestCard['month']>;
const short = { ...value, value: 2e11, digits: 1 };
const percent = { ...value, value: 22.9, unit: 'percent', digits: 3 };
/** Every section has a value. */
const WHOLE: TestCard = {
  ...card,
  parent: { id: 'CN', label: 'China', growth: percent },
  share: percent,
  partnersFigure: short,
  flows: [{ id: 'exports', label: 'Exports', fact: value, growth: null }],
  earlier: { id: '2024-01..2024-05', label: 'January – May 2024', fact: value },
};
/** A section may hide others: earlier numbers have no room beside a chart, and a picture has none for long amounts in dollars. */
const CARDS: TestCard[] = [
  WHOLE,
  { ...WHOLE, trend: [], headline: short, other: { ...short, value: 3e10, unit: 'USD' } },
  { ...WHOLE, trend: [], growth: null },
  { ...WHOLE, trend: [], growth: null, earlier: null },
];

async function formatsOf(shown: TestCard): Promise<Record<Shown, string>> {
  const { groups: _, ...both } = { ...shown, display: displayOf(shown) };
  return {
    full: String(await viewWithoutScript(shown, { origin: '' })),
    compact: String(await viewWithoutScript(both, { origin: '' })),
    svg: cardSvg(both, shown.words, 'Trade Facts'),
    fragment: await mailCell(both, ''),
    markdown: cardMarkdown(both, shown.words, ''),
  };
}

it.each(Object.entries(SHOWN) as [Section, Shown[]][])('%s is in %j', async (section, formats) => {
  const different = new Set<string>();
  for (const shown of CARDS) {
    const without = { ...shown, [section]: Array.isArray(shown[section]) ? [] : null };
    const [before, after] = await Promise.all([formatsOf(shown), formatsOf(without)]);
    for (const name of Object.keys(before) as Shown[]) if (before[name] !== after[name]) different.add(name);
  }
  expect([...different].sort()).toEqual([...formats].sort());
});
