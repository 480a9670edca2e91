/** Figures of a page in the browser: true wordings and slips of a sample of the record's printed numbers. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fact } from '../../../data/contract/fact.ts';
import { type Harness, startHarness } from '../../support/harness.ts';
import { html, type Table } from '../../support/table.ts';
import { slipsOf } from '../../support/texts/number-slips.ts';
import { visit } from '../visit.ts';

/** Figures on the page. */
const SAMPLE = 300;

const pages: Table = {};
let harness: Harness;

beforeAll(async () => {
  harness = await startHarness(pages);
});
afterAll(() => harness.close());

interface Case {
  id: string;
  language: string;
  words: string;
  expected: 'matches' | 'differs';
}

/** Every so many of the printed numbers in English and Chinese, by turns as it is printed and with a slip. */
function sampleOf(facts: Fact[]): Case[] {
  const cases = facts.flatMap((fact) => {
    const [{ printed, language, value } = { printed: '', language: '', value: null }] = fact.evidence;
    if (value === null || !['en', 'zh'].includes(language) || !/\d/.test(printed)) return [];
    return [{ fact, printed, language }];
  });
  const step = Math.floor(cases.length / SAMPLE);
  const sample = cases.filter((_, i) => i % step === 0).slice(0, SAMPLE);
  return sample.map(({ fact, printed, language }, i) => {
    const slips = slipsOf(printed, language, fact.measure.startsWith('growth'));
    const slip = i % 2 ? slips[i % slips.length] : undefined;
    return { id: fact.id, language, words: slip?.words ?? printed, expected: slip ? 'differs' : 'matches' };
  });
}

it(`of ${SAMPLE} figures each true wording matches, and each slip differs`, async () => {
  const answer = await fetch(`${harness.origin}/v1/facts?basis=stated&limit=1000`);
  const cases = sampleOf(((await answer.json()) as { facts: Fact[] }).facts);
  const figures = cases.map(
    ({ id, language, words }) => `<p lang="${language}"><trade-figure fact="${id}">${words}</trade-figure></p>`,
  );
  pages['/figures'] = html(
    `<!doctype html><html lang="en"><title>Figures</title><style>p{margin:0;font-size:3px;line-height:3px}</style>
    <script type="module" src="${harness.origin}/w/v1/trade-card.js"></script>${figures.join('\n')}</html>`,
  );
  const { page, faults } = await visit(harness, `${harness.host.origin}/figures`);
  await page.waitForFunction(
    (count) => document.querySelectorAll(':is(:state(matches), :state(differs), :state(unread))').length === count,
    cases.length,
    { timeout: 30_000 },
  );
  const states = await page.$$eval('trade-figure', (figures) =>
    figures.map((figure) => ['matches', 'differs', 'unread'].find((state) => figure.matches(`:state(${state})`))),
  );
  const wrong = cases.flatMap((each, i) => (states[i] === each.expected ? [] : [{ ...each, state: states[i] }]));
  const slips = cases.filter(({ expected }) => expected === 'differs').length;
  console.log(`figures in the browser: ${cases.length - slips} true, ${slips} slips, ${wrong.length} judged otherwise`);

  expect(cases.length).toBe(SAMPLE);
  expect(wrong.filter(({ expected }) => expected === 'matches')).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(slips / 100);
  expect(faults).toEqual([]);
});
