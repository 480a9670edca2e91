import axe from 'axe-core';
import { expect, it } from 'vitest';

import { json } from '../../support/table.ts';
import { cardIn, fact } from '../fixture.ts';
import { drawn, FALLBACK, network, opened, put, putLoaded } from '../page.ts';

const PATH = '/v1/cards/CN-XJ';
const LANGUAGES = ['en', 'zh', 'ar'];
const THEMES = [
  ['light', '#fff'],
  ['dark', '#101215'],
] as const;
const CASES = THEMES.flatMap(([theme, paper]) => LANGUAGES.map((lang) => ({ theme, paper, lang })));

/** What is wrong, as rule and element; and whether contrast, which needs a real browser, was measured at all. */
async function faults(element: Element): Promise<{ faults: string[]; contrast: boolean }> {
  const { violations, passes } = await axe.run(element);
  return {
    faults: violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    contrast: passes.some(({ id }) => id === 'color-contrast'),
  };
}

function page({ theme, paper, lang }: (typeof CASES)[number]): string {
  return `<div lang="${lang}" style="color-scheme: ${theme}; background: ${paper}; color: CanvasText">
    <trade-card area="CN-XJ" heading-level="2">${FALLBACK} <a href="https://a.example/">source</a></trade-card></div>`;
}

it.each(CASES)('finds no fault in the card, $theme, $lang', async (look) => {
  network({ [PATH]: json(cardIn(look.lang)) });
  const element = await putLoaded(page(look));

  expect(await faults(element)).toEqual({ faults: [], contrast: true });
});

it.each(CASES)('finds no fault in an open receipt, $theme, $lang', async (look) => {
  network({ [PATH]: json(cardIn(look.lang)), [`/v1/facts/${fact.id}`]: json(fact) });
  const element = await putLoaded(page(look));
  element.shadowRoot?.querySelector<HTMLElement>('[part=growth] .cite')?.click();
  await opened(element);

  expect(await faults(element)).toEqual({ faults: [], contrast: true });
});

it.each(CASES)('finds no fault in the children with word of a failure, $theme, $lang', async (look) => {
  network({});
  const { element, outcome } = put(page(look));
  await outcome;
  await drawn();

  expect(await faults(element)).toEqual({ faults: [], contrast: true });
});
