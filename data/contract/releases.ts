/** Releases in responses: one published page, with the numbers that were taken from it. */
import * as v from 'valibot';
import { dataset } from './api-index.ts';
import { labels } from './area.ts';
import { count, link, listOf, next, oneOf, text, total } from './described.ts';
import { DOLLARS, REASONS } from './enumerations.ts';
import { evidence } from './fact.ts';

const { publisher, agency, tier, language, published, recorded, retrieved, paragraph } = evidence.entries;

export const releasePage = v.object({
  id: text('Day, publisher and subject'),
  publisher,
  agency,
  title: v.nullable(text('As printed; `null` if it was not seen')),
  url: link('The page'),
  language,
  tier,
  published,
  recorded,
  retrieved,
  dollars: v.exactOptional(
    oneOf(DOLLARS, "`official`: the dollars are the customs office's own. `converted`: by a newsroom"),
  ),
  areas: listOf(v.string(), 'Areas that its numbers are about'),
});

export const release = v.intersect([
  releasePage,
  v.object({ observations: count('How many numbers are recorded from it') }),
]);

export const releaseList = v.object({
  dataset,
  releases: listOf(release, 'The releases, newest first'),
  total,
  next,
});

const observation = v.object({
  fact: text('The id of the fact'),
  ...v.pick(evidence, [
    'value',
    'unit',
    'qualifier',
    'bounds',
    'printed',
    'paragraph',
    'attributedTo',
    'office',
    'isUnattributed',
    'url',
  ]).entries,
});

const figureNotTaken = v.object({
  printed: text('The token'),
  paragraph,
  reason: oneOf(REASONS, 'Why the record has no number for it; `reasons` has the labels'),
  note: v.exactOptional(text('Further information, in English')),
});

export const releaseAnswer = v.intersect([
  releasePage,
  v.object({
    dataset,
    observations: listOf(observation, 'The numbers that are recorded from it'),
    notTaken: v.exactOptional(listOf(figureNotTaken, 'Other figures of the page, as far as they were listed')),
    reasons: v.exactOptional(
      v.pipe(v.record(v.string(), labels), v.description('The labels of the reasons, by code and language')),
    ),
  }),
]);
