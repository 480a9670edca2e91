/** axe finds no violations of WCAG in open receipts and panels, in light and dark pages. */
import axe from 'axe-core';
import { expect, it, vi } from 'vitest';
import { cardNote } from '../../support/card-note.ts';
import { phrasesIn } from '../../support/languages.ts';
import { json } from '../../support/table.ts';
import { cardIn, fact } from '../fixture.ts';
import { FALLBACK, network, opened, putLoaded } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const LANGUAGES = ['en', 'zh', 'ar'];
const THEMES = [
  ['light', '#fff'],
  ['dark', '#101215'],
] as const;
const CASES = THEMES.flatMap(([theme, paper]) => LANGUAGES.map((lang) => ({ theme, paper, lang })));

/** The violations as rule and element, and whether contrast was measured, which needs a real browser. */
async function faults(element: Element): Promise<{ faults: string[]; contrast: boolean }> {
  // WCAG 2.2, which axe leaves out by default.
  const { violations, passes } = await axe.run(element, { rules: { 'target-size': { enabled: true } } });
  return {
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    contrast: passes.some(({ id }) => id === 'color-contrast'),
  };
}

function page({ theme, paper, lang }: (typeof CASES)[number]): string {
  return `<div lang="${lang}" style="color-scheme: ${theme}; background: ${paper}; color: CanvasText">
    <trade-card area="CN-XJ" heading-level="2">${FALLBACK} <a href="https://a.example/">source</a></trade-card></div>`;
}

const [evidence] = fact.evidence as [(typeof fact.evidence)[number]];
/** A fact that another page contradicts, and that was revised. */
const inDoubt: typeof fact = {
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

it.each(CASES)('an open receipt has no violations: $theme, $lang', async (look) => {
  for (const answer of [fact, inDoubt]) {
    network({ [PATH]: json(cardIn(look.lang)), [`/v1/facts/${fact.id}`]: json(answer) });
    const element = await putLoaded(page(look));
    element.shadowRoot?.querySelector<HTMLElement>('[part=growth] .cite')?.click();
    await opened(element, 'JSON');

    expect(await faults(element)).toEqual({ faults: [], contrast: true });
    element.remove();
  }
});

it.each(CASES)('an open panel has no violations: $theme, $lang', async (look) => {
  const card = cardIn(look.lang);
  const notes = [cardNote('', { kind: 'doubt', label: phrasesIn(look.lang).disputed ?? '' })];
  network({ [PATH]: json({ ...card, headline: { ...card.headline, status: 'disputed' }, notes }) });
  const element = await putLoaded(page(look));
  element.shadowRoot?.querySelector<HTMLElement>('.open')?.click();
  await vi.waitUntil(() => element.shadowRoot?.querySelector('.panel[open]:not([aria-busy])'), { timeout: 10_000 });

  expect(await faults(element)).toEqual({ faults: [], contrast: true });
});
