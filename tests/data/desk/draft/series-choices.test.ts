import { expect, it } from 'vitest';
import type { Draft } from '../../../../data/desk/draft/draft-file.ts';
import { seriesChoices } from '../../../../data/desk/draft/series-choices.ts';
import { isFound } from '../../../../data/desk/terminal.ts';
import { readRecord } from '../../../../data/record/record.ts';

const record = readRecord();

/** The series that the list shows for what is typed, for a growth rate in a story on trade of Guangdong with ASEAN. */
function found(typed: string): string[] {
  const first = { area: 'CN-GD', indicator: 'trade', measure: 'growth', partner: 'asean', breakdown: 'total' };
  const open = Object.fromEntries(Object.keys(first).map((dimension) => [dimension, null]));
  const observations = [first, open].map((each) => ({ ...each, period: '2024', unit: 'percent' }));
  const draft = { observations } as unknown as Draft;
  const choices = seriesChoices(draft, draft.observations[1] as never, record);
  return choices.filter((choice) => isFound(typed, choice)).map(({ value }) => value);
}

it('lists those of the area of the story with each partner before those of other areas', () => {
  const growth = found('trade growth total');
  const areas = growth.map((id) => id.split('.')[0]);
  expect(areas.lastIndexOf('CN-GD')).toBeLessThan(areas.findIndex((area) => area !== 'CN-GD'));
  expect(growth).toContain('CN-GD.trade.growth.MN.total');
});

it.each(['turkiye', 'Türkiye', 'turkey'])('finds a partner without accents and by its other names: %s', (typed) => {
  expect(found(`trade growth ${typed}`)[0]).toBe('CN-GD.trade.growth.TR.total');
});
