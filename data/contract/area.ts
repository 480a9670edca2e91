/** What answers say of an area and of any other code: labels, other names, notes, how its statistics are counted. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { count, day, listOf, number, object, oneOf, orNull, text } from './described.ts';
import { ADJUSTMENTS, ALLOCATIONS, COVERAGES, TRADE_SYSTEMS, VALUATIONS } from './enumerations.ts';

export const labels = v.pipe(
  v.record(v.string(), v.string()),
  v.description('The label in each language of the data set, by language code'),
);

export const note = orNull(text('The code list that it comes from, or what it covers'));

export const aliases = v.pipe(
  v.record(v.string(), v.array(v.string())),
  v.description('Other names under which running text speaks of it, by language code; no entry where there are none'),
);

export const area = v.object({
  id: text('The code'),
  labels,
  aliases,
  parent: orNull(text('The area that it is a part of')),
  currency: orNull(text('The currency of its trade statistics (ISO 4217)')),
  kind: orNull(oneOf(['country', 'region', 'port', 'group'], 'What the code stands for')),
  note,
  facts: count('Number of facts of the area; may be 0'),
  href: text('The area itself'),
});

export const areaAnswer = v.intersect([
  area,
  v.object({
    dataset,
    coverage: listOf(
      v.object({
        year: number('The year'),
        cumulated: listOf(v.string(), 'Cumulated periods whose total trade is stated'),
        months: listOf(v.string(), 'Single months whose total trade is stated'),
        missing: listOf(
          v.string(),
          'Of the periods from January to February, to March and so on to December: those that have ended and of which the record has no total, stated or derived, in any currency. Single months are in `/v1/series`',
        ),
      }),
      'Total trade by year; missing cumulated periods are listed and not estimated',
    ),
    missingYears: listOf(
      v.number(),
      'Whole years without a number of its total trade, from the first year of which the record has one for any area to the last that is over',
    ),
    concept: object(
      {
        office: orNull(text('The code of the office that counts')),
        officeLabels: orNull(labels),
        coverage: orNull(oneOf(COVERAGES, 'Goods, or goods and services')),
        system: orNull(oneOf(TRADE_SYSTEMS, 'General or special trade system (United Nations, IMTS 2010)')),
        valuation: orNull(
          oneOf(
            VALUATIONS,
            'How goods are valued. `fob-cif`: exports free on board; imports with cost, insurance and freight',
          ),
        ),
        adjustment: orNull(oneOf(ADJUSTMENTS, 'Seasonal adjustment')),
        allocation: orNull(
          oneOf(ALLOCATIONS, 'By what trade is the area’s; `port`: goods that pass through, whosever they are'),
        ),
        revisions: orNull(text('How printed numbers change later, in the first language of the data set')),
        sources: listOf(v.string(), 'Pages that say so'),
      },
      'How its statistics office counts, as pages and offices say; `null` where they do not state it',
    ),
    next: orNull(
      object(
        { period: text('The period'), due: day('The day by which a page is there as a rule') },
        'The first release that the schedule expects after the newest number on record; its day may have passed',
      ),
    ),
    periods: listOf(v.string(), 'Periods that a card can show, oldest first'),
    links: object(
      {
        facts: text('Its facts'),
        csv: text('The same as CSV'),
        series: orNull(text('A series of its total')),
        card: orNull(text('Its card')),
      },
      'Addresses about the area',
    ),
  }),
]);
