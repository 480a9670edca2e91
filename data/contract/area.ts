/** Areas in responses, with how their statistics are counted. Also the labels, other names and notes that all codes have. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { count, day, listOf, next, number, object, oneOf, text, total } from './described.ts';
import { ADJUSTMENTS, ALLOCATIONS, COVERAGES, TRADE_SYSTEMS, VALUATIONS } from './enumerations.ts';

export const labels = v.pipe(v.record(v.string(), v.string()), v.description('Labels by language code'));

export const note = v.nullable(text('The code list that it comes from, or what it covers'));

export const aliases = v.pipe(
  v.record(v.string(), v.array(v.string())),
  v.description('Other names, by language code'),
);

export const area = v.object({
  id: text('The code'),
  labels,
  aliases,
  parent: v.nullable(text('The area that it is a part of')),
  currency: v.nullable(text('The currency of its trade statistics (ISO 4217)')),
  kind: v.nullable(oneOf(['country', 'region', 'port', 'group'], 'What the code stands for')),
  note,
  facts: count('Number of facts of the area; may be 0'),
  href: text('The area itself'),
});

export const areaList = v.object({ dataset, areas: listOf(area, 'The areas, sorted by id'), total, next });

export const areaAnswer = v.intersect([
  area,
  v.object({
    dataset,
    coverage: listOf(
      v.object({
        year: number('The year'),
        cumulated: listOf(v.string(), 'Cumulated periods with a stated total'),
        months: listOf(v.string(), 'Single months with a stated total'),
        missing: listOf(v.string(), 'Periods from January to some month that are over and have no total'),
      }),
      'Total trade by year; missing cumulated periods are listed and not estimated',
    ),
    missingYears: listOf(
      v.number(),
      'Whole years without a number of its total trade, since the first year of the record',
    ),
    concept: object(
      {
        office: v.nullable(text('The code of the office that counts')),
        officeLabels: v.nullable(labels),
        coverage: v.nullable(oneOf(COVERAGES, 'Goods, or goods and services')),
        system: v.nullable(oneOf(TRADE_SYSTEMS, 'General or special trade system (United Nations, IMTS 2010)')),
        valuation: v.nullable(
          oneOf(VALUATIONS, '`fob-cif`: exports free on board; imports with cost, insurance and freight'),
        ),
        adjustment: v.nullable(oneOf(ADJUSTMENTS, 'Seasonal adjustment')),
        allocation: v.nullable(
          oneOf(ALLOCATIONS, 'How trade is attributed to the area. `port` counts all goods that pass through'),
        ),
        revisions: v.nullable(text('How printed numbers change later')),
        sources: listOf(v.string(), 'Pages that say so'),
      },
      'How its statistics office counts; `null` if it is not stated',
    ),
    next: v.nullable(
      object(
        { period: text('The period'), due: day('The day by which a page is there as a rule') },
        'The next release by the schedule; its day may have passed',
      ),
    ),
    periods: listOf(v.string(), 'Periods that a card can show, oldest first'),
    links: object(
      {
        facts: text('Its facts'),
        csv: text('The same as CSV'),
        series: v.nullable(text('A series of its total')),
        card: v.nullable(text('Its card')),
      },
      'Addresses about the area',
    ),
  }),
]);
