/** The vocabulary in responses: all codes that ids are made of, except areas. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { aliases, labels, note } from './area.ts';
import { listOf, text } from './described.ts';

export const term = v.object({ id: text('The code'), labels, aliases, note });

/** A partner or a breakdown. */
export const part = v.intersect([
  term,
  v.object({ division: v.nullable(text('The division that it is a part of; `null` for the whole')) }),
]);

const indicator = v.intersect([
  term,
  v.object({ partner: v.nullable(text('The code of the partner that all its facts have')) }),
]);

const measure = v.intersect([term, v.object({ units: listOf(v.string(), 'Units of its values') })]);

const partner = v.intersect([
  part,
  v.object({
    breaks: listOf(
      v.string(),
      'When the definition changed: `2023-08` if January to August 2023 is the first period by the new one',
    ),
  }),
]);

export const vocabulary = v.object({
  dataset,
  indicators: listOf(indicator, 'What is measured'),
  measures: listOf(measure, 'Kinds of measurement'),
  partners: listOf(partner, 'Counterpart areas'),
  breakdowns: listOf(part, 'Parts of the total that are counted'),
  divisions: listOf(term, 'Ways in which the total is divided into parts'),
});
