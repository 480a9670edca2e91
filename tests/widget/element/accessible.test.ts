/** axe finds no violations of WCAG (accessibility guidelines) in open receipts and panels, on light and dark pages. */
import axe from 'axe-core';
import { expect, it } from 'vitest';
import { cardNote } from '../../support/card-note.ts';
import { phrasesIn } from '../../support/languages.ts';
import { json } from '../../support/table.ts';
import { cardIn, fact } from '../fixture.ts';
import { FALLBACK, fakeNetwork, mountLoaded, waitForPopover, waitUntil } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const LANGUAGES = ['en', 'zh', 'ar'];
const THEMES = [
  ['light', '#fff'],
  ['dark', '#101215'],
] as const;
const CASES = THEMES.flatMap(([theme, paper]) => LANGUAGES.map((lang) => ({ theme, paper, lang })));

/** The violations as `rule: element`, and whether contrast was measured. */
async function checkWithAxe(element: Element): Promise<{ violations: string[]; isContrastMeasured: boolean }> {
  // A rule of WCAG 2.2, which axe leaves out by default.
  const { violations, passes } = await axe.run(element, { rules: { 'target-size': { enabled: true } } });
  return {
    violations: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    isContrastMeasured: passes.some(({ id }) => id === 'color-contrast'),
  };
}

function pageMarkup({ theme, paper, lang }: (typeof CASES)[number]): string {
  return `<div lang="${lang}" style="color-scheme: ${theme}; background: ${paper}; color: CanvasText">
    <trade-card area="CN-XJ" heading-level="2">${FALLBACK} <a href="https://a.example/">source</a></trade-card></div>`;
}

const [evidence] = fact.evidence as [(typeof fact.evidence)[number]];
/** A fact that another page contradicts, and that was revised. */
const disputedFact: typeof fact = {
  ...fact,
  status: 'disputed',
  evidence: [evidence, { ...evidence, value: 24, bounds: [23.5, 24.5], printed: '24 percent', publisher: 'CGTN' }],
  revisions: [
    {
      until: '2025-06-19',
      value: 22,
      bounds: [21.5, 22.5],
      printed: '22 percent',
      release: 'r',
      published: evidence.published,
      page: { ...evidence, release: 'r', value: 22, bounds: [21.5, 22.5], printed: '22 percent' },
    },
  ],
};

it.each(CASES)('an open receipt has no violations: $theme, $lang', async (testCase) => {
  for (const answer of [fact, disputedFact]) {
    fakeNetwork({ [PATH]: json(cardIn(testCase.lang)), [`/v1/facts/${fact.id}`]: json(answer) });
    const element = await mountLoaded(pageMarkup(testCase));
    element.shadowRoot?.querySelector<HTMLElement>('[part=growth] .cite')?.click();
    await waitForPopover(element, 'JSON');

    expect(await checkWithAxe(element)).toEqual({ violations: [], isContrastMeasured: true });
    element.remove();
  }
});

it.each(CASES)('an open panel has no violations: $theme, $lang', async (testCase) => {
  const card = cardIn(testCase.lang);
  const notes = [cardNote('', { kind: 'doubt', label: phrasesIn(testCase.lang).disputed ?? '' })];
  fakeNetwork({ [PATH]: json({ ...card, headline: { ...card.headline, status: 'disputed' }, notes }) });
  const element = await mountLoaded(pageMarkup(testCase));
  element.shadowRoot?.querySelector<HTMLElement>('.open')?.click();
  await waitUntil(() => element.shadowRoot?.querySelector('.panel[open]:not([aria-busy])'));

  expect(await checkWithAxe(element)).toEqual({ violations: [], isContrastMeasured: true });
});
