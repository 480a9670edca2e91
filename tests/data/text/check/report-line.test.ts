/** The lines of the report of `/check`, which people copy as plain text. */
import { expect, it } from 'vitest';
import { CheckedSource } from '../../../../widget/check/checked-source.ts';
import { recordChecker } from '../../../support/texts/record-checker.ts';

const ORIGIN = 'https://facts.example';
const ID = 'CN-XJ.trade.value.world.total.2025-01..2025-05';
const TEXT = "Xinjiang's foreign trade came to 227.67 billion yuan in the first five months of 2025.";

const WORDS = { verdictMatches: 'مطابق', checkOursBy: 'السجل: {} ({}، {})', noteNewer: 'فترة أحدث: {}' };

async function report(code: string, direction: 'ltr' | 'rtl'): Promise<string> {
  const saying = { language: { code, direction }, words: WORDS as never, numbers: { CNY: 'يوان' } };
  const checked = await CheckedSource.check(TEXT, {}, recordChecker().source, saying, ORIGIN);
  return checked.reportStart(1);
}

it('keeps the order of the words of a number in a language that is written from right to left', async () => {
  const line = await report('ar', 'rtl');
  expect(line).toMatch(/^✓ مطابق: \u2068227.67 billion yuan\u2069 · \u2068شينجيانغ, /);
  expect(line).toContain(' · \u2068السجل: 227.67 مليار يوان (\u2068Xinhua · China Gate\u2069، 19 يونيو 2025)\u2069 · ');
  expect(line).toMatch(new RegExp(` · ${ORIGIN}/facts/${ID}$`));
});

it('adds no marks of direction in other languages', async () => {
  expect(await report('en', 'ltr')).not.toMatch(/[\u2066-\u2069]/);
});
