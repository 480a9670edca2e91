/** The bodies that the API answers with, as schemas. Read by the build and the tests; the Worker takes the types alone. */
import * as v from 'valibot';
import { card, cardFact, cardShare, cardSource, direction, named, words } from './card.ts';
import { count, day, link, number, oneOf, orNull, text } from './described.ts';
import { BASES, OBS_STATUSES, STATUSES } from './enumerations.ts';
import { bounds, caveat, derivation, derivationInput, evidence, fact, key, revision } from './fact.ts';
import { writing } from './language.ts';

const dataset = v.object({
  id: text('The data set'),
  date: day('The day of the newest release; of a pinned fact the day of the pin'),
});

const labels = v.pipe(
  v.record(v.string(), v.string()),
  v.description('The label in each language of the data set, by language code'),
);

const total = count('How many there are on all pages');
const next = orNull(text('Path and query of the next page; null on the last'));
const note = orNull(text('The code list that it comes from, or what it covers'));

const index = v.object({
  dataset,
  title: v.string(),
  description: v.string(),
  note: text('How the pages were read'),
  links: v.object({
    docs: text('Documentation for people'),
    openapi: text('The same for programs'),
    problems: text('What each kind of error means'),
    facts: v.string(),
    csv: v.string(),
    areas: v.string(),
    indicators: v.string(),
    releases: v.string(),
    datapackage: v.string(),
    feed: v.string(),
    atom: v.string(),
    health: v.string(),
    start: text('The page for people, with the snippet that embeds a card'),
    widget: text('The script of the card'),
    cards: v.pipe(v.array(v.string()), v.description('The card of each area that has one')),
  }),
  routes: v.array(
    v.object({
      href: text('A URI template (RFC 6570)'),
      title: v.string(),
      example: text('An address that runs'),
    }),
  ),
  counts: v.object({
    facts: v.number(),
    releases: v.number(),
    areas: count('Areas with facts'),
  }),
});

const keyLabels = v.object(
  Object.fromEntries(Object.keys(key).map((name) => [name, v.string()])) as Record<
    keyof typeof key,
    v.StringSchema<undefined>
  >,
);

const factAnswer = v.object({
  dataset,
  ...fact.entries,
  labels: v.exactOptional(keyLabels),
  words: v.exactOptional(words),
  dir: v.exactOptional(direction),
  writing: v.exactOptional(writing),
});

const asOf = orNull(day('The day whose knowledge is shown; null for today'));

const factList = v.object({ dataset, asOf, facts: v.array(fact), total, next });

const { period: _, ...seriesKey } = key;
const series = v.object({
  dataset,
  asOf,
  ...seriesKey,
  window: text('year, month, month-05, ytd-05, months-03-05'),
  unit: text('The unit of all points'),
  points: v.array(
    v.object({
      ...v.pick(fact, ['period', 'id', 'value', 'bounds', 'qualifier']).entries,
      basis: v.picklist(BASES),
      status: v.picklist(STATUSES),
      obsStatus: v.picklist(OBS_STATUSES),
      printed: fact.entries.printed,
      published: fact.entries.published,
      caveats: fact.entries.caveats,
    }),
  ),
  breaks: v.array(
    v.object({
      year: text('The year in which the definition changed'),
      before: orNull(text('The last period before the change')),
      from: text('The first period that counts by the new definition'),
      note,
    }),
  ),
});

const area = v.object({
  id: text('The code'),
  labels,
  kind: orNull(oneOf(['country', 'region', 'port', 'group'], 'What the code stands for')),
  note,
  facts: count('Number of facts of the area; may be 0'),
  href: text('The area itself'),
});

const areaAnswer = v.object({
  dataset,
  ...area.entries,
  coverage: v.pipe(
    v.array(
      v.object({
        year: number('The year'),
        cumulated: v.pipe(v.array(v.string()), v.description('Cumulated periods whose total trade is stated')),
        months: v.pipe(v.array(v.string()), v.description('Single months whose total trade is stated')),
        missing: v.pipe(
          v.array(v.string()),
          v.description('Cumulated periods that have ended and are not in the record'),
        ),
      }),
    ),
    v.description('Total trade by year; missing periods are listed and not estimated'),
  ),
  periods: v.pipe(v.array(v.string()), v.description('Periods that a card can show, oldest first')),
  links: v.object({ facts: v.string(), csv: v.string(), series: orNull(v.string()), card: orNull(v.string()) }),
});

const term = v.object({ id: text('The code'), labels, note });
const vocabulary = v.object({
  dataset,
  indicators: v.array(term),
  measures: v.array(
    v.object({
      ...term.entries,
      units: v.pipe(v.array(v.string()), v.description('Units of its values')),
    }),
  ),
  partners: v.array(
    v.object({
      ...term.entries,
      breaks: v.pipe(v.array(v.string()), v.description('Years in which its definition changed')),
    }),
  ),
  breakdowns: v.array(term),
});

const { setAside: _s, release: _r, published: _p, retrieved: _t, ...place } = evidence.entries;
const { publisher, agency, tier, language } = place;
const release = v.object({
  id: text('Day, publisher and subject'),
  publisher,
  agency,
  title: orNull(text('As printed; null where it was not seen')),
  url: link('The page'),
  language,
  tier,
  published: evidence.entries.published,
  recorded: day('The day on which it entered the record'),
  retrieved: evidence.entries.retrieved,
  observations: count('How many numbers are recorded from it'),
  areas: v.pipe(v.array(v.string()), v.description('Areas that they are about')),
});
const observation = v.object({
  fact: text('The id of the fact'),
  ...v.pick(evidence, ['value', 'unit', 'qualifier', 'bounds', 'printed', 'paragraph', 'attributedTo', 'url']).entries,
});

export const problem = v.object({
  type: link('The kind of problem; the address explains it'),
  title: v.string(),
  status: count('The HTTP status'),
  detail: text('What was wrong with this request'),
  parameter: v.exactOptional(text('The parameter that is wrong')),
  allowed: v.exactOptional(
    v.pipe(v.union([v.string(), v.array(v.string())]), v.description('Valid values: codes, or a description')),
  ),
  successor: v.exactOptional(text('The address to use instead')),
});

const feedItem = v.object({
  id: text('Permanent'),
  url: link('The page for people: that of the fact, or the published page'),
  external_url: v.exactOptional(link('The published page')),
  title: v.string(),
  content_text: v.string(),
  date_published: v.pipe(v.string(), v.isoTimestamp()),
  tags: v.array(v.string()),
});

/** Everything that the document names, under the name that generated clients will see. */
export const ANSWERS = {
  Dataset: dataset,
  Bounds: bounds,
  Caveat: caveat,
  Evidence: evidence,
  DerivationInput: derivationInput,
  Derivation: derivation,
  Revision: revision,
  Fact: fact,
  FactAnswer: factAnswer,
  FactList: factList,
  Series: series,
  AreaSummary: area,
  AreaList: v.object({ dataset, areas: v.array(area), total, next }),
  Area: areaAnswer,
  Vocabulary: vocabulary,
  Release: release,
  ReleaseList: v.object({ dataset, releases: v.array(release), total, next }),
  ReleaseAnswer: v.object({ dataset, ...release.entries, observations: v.array(observation) }),
  CardFact: cardFact,
  CardShare: cardShare,
  CardSource: cardSource,
  Named: named,
  CardAnswer: v.object({ dataset, ...card.entries }),
  Index: index,
  Health: v.object({ dataset, status: v.literal('ok'), build: text('The build; also the ETag of its answers') }),
  JsonFeed: v.object({
    version: v.literal('https://jsonfeed.org/version/1.1'),
    title: v.string(),
    home_page_url: v.pipe(v.string(), v.url()),
    feed_url: v.pipe(v.string(), v.url()),
    next_url: v.exactOptional(link('The page with older changes')),
    description: v.string(),
    language: v.string(),
    items: v.array(feedItem),
  }),
  AnyObject: v.looseObject({}),
  Problem: problem,
};

export type AnswerName = keyof typeof ANSWERS;
/** The body of an answer by its name. */
export type Answer<N extends AnswerName> = v.InferOutput<(typeof ANSWERS)[N]>;
