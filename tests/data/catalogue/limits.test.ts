import { expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive.ts';
import { checkLimits } from '../../../data/catalogue/limits.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { record, release } from '../builder.ts';

const PERIOD = '2025-01..2025-05';
const LEAD = `CN-XJ.trade.lead.world.total.${PERIOD}`;
const problems = (whole: TradeRecord) => checkLimits(derive(compile(whole), whole.vocabulary));
const stating = (limit: string) =>
  record(
    release('2025-06-19', { [`CN-XJ.trade.growth.world.total.${PERIOD}`]: '22.9 percent', [LEAD]: limit }),
    release('2025-06-09', { [`CN.trade.growth.world.total.${PERIOD}`]: '2.5 percent' }),
  );

it('a derived number outside a stated limit is named with its inputs', () => {
  expect(problems(stating('over 21 percentage points'))).toEqual([
    `${LEAD}: data/releases/2025-06-19-page.json (over 21 percentage points): growth-lead of 22.9 percent (2025-06-19-page), 2.5 percent (2025-06-09-page) gives 20.1397 to 20.6603, outside this limit: copy the numbers again, or waive one with the reason`,
  ]);
});

it('one that fits the limit is no problem', () => {
  expect(problems(stating('over 20 percentage points'))).toEqual([]);
});

it('the record has none', () => {
  expect(problems(readRecord())).toEqual([]);
});
