/** The index of the API, its health and its problems, and the data set that every response names. */
import * as v from 'valibot';
import { count, day, link, listOf, number, object, text } from './described.ts';

export const dataset = object(
  {
    id: text('The data set'),
    date: day('The day on which a release last entered the record'),
    newest: v.optional(day('The day on which the newest page was published; not in responses as of a day')),
  },
  'The data set that the answer is from',
);

export const index = v.object({
  dataset,
  title: text('The title of the data set'),
  description: text('What it has'),
  note: text('How the pages were read'),
  citation: text('How the whole record is cited, as it is today'),
  links: object(
    {
      docs: text('Documentation for people'),
      problems: text('What each kind of error means'),
      csv: text('All facts as CSV'),
      parquet: text('All facts as Parquet'),
      package: text('Description of their columns (Frictionless Data Package)'),
      record: text('The whole record as one JSON file'),
      start: text('The page for people, with the snippet that embeds a card'),
      widget: text('The script of the card'),
      cards: listOf(v.string(), 'The card of each area that has one'),
    },
    'Addresses beside the routes',
  ),
  routes: listOf(
    v.object({
      href: text('A URI template (RFC 6570)'),
      title: text('What it serves'),
      example: text('An address that runs'),
    }),
    'Every route of the API',
  ),
  counts: object(
    {
      facts: number('Facts'),
      releases: number('Releases'),
      areas: count('Areas with facts'),
    },
    'How much the record has',
  ),
});

export const health = v.object({
  dataset,
  status: v.pipe(v.literal('ok'), v.description('The Worker reaches its assets')),
  build: text('The build; also the ETag of its responses'),
});

/** A problem document (RFC 9457). */
export const problem = v.object({
  type: link('The kind; the address explains it'),
  title: text('The kind of problem in words'),
  status: count('The HTTP status'),
  detail: text('What was wrong with this request'),
  parameter: v.exactOptional(text('The parameter that is wrong')),
  allowed: v.exactOptional(
    v.pipe(v.union([v.string(), v.array(v.string())]), v.description('Valid values: codes, or a description')),
  ),
  successor: v.exactOptional(text('The address to use instead')),
});
