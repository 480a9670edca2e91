/** The lines of the report of `/check`, which people copy as plain text. */
import { expect, it } from 'vitest';
import { CheckedSource } from '../../../../widget/check/checked-source.ts';
import { recordChecker } from '../../../support/texts/record-checker.ts';

const ORIGIN = 'https://facts.example';
const ID = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const TEXT = "Xinjiang's foreign trade came to 227.67 billion yuan in the first five months of 2025.";

const words = new Proxy({}, { get: (_, name) => `${String(name)} {}` }) as Record<string, string>;

async function report(code: string, direction: 'ltr' | 'rtl'): Promise<string[]> {
  const saying = { language: { code, direction }, words: words as never, numbers: { CNY: 'يوان' } };
  const checked = await CheckedSource.check(TEXT, {}, recordChecker().source, saying, ORIGIN);
  return checked.reportStart(1).split(' · ');
}

it('keeps the order of the words of a number in a language that is written from right to left', async () => {
  const [verdict, title, ours, ...rest] = await report('ar', 'rtl');
  expect(verdict).toBe('✓ verdictMatches {}: \u2068227.67 billion yuan\u2069');
  expect(title).toBe('\u2068شينجيانغ, التجارة الخارجية, يناير – مايو 2025\u2069');
  expect(ours).toMatch(/^\u2068checkOursBy .*\u2069?$/);
  expect(rest.at(-1)).toBe(`${ORIGIN}/facts/${ID}`);
});

it('adds no marks of direction in other languages', async () => {
  expect((await report('en', 'ltr')).join()).not.toMatch(/[\u2066-\u2069]/);
});
