/** `/feed.xml` (Atom, RFC 4287): what changed in the record, in one area, or about some facts, for editors who cite its figures. */
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import type { Change, Print } from '../../../data/catalogue/format/catalogue-files.ts';
import { type CatalogueIndex, currentId } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import { labelOf, type Texts } from '../../../data/catalogue/format/texts.ts';
import type { Words } from '../../../data/contract/enumerations.ts';
import { publishers } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText, type Key, parseFactId } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { invalid } from '../../http/problem.ts';
import * as parameters from '../route/parameters.ts';
import { list, optional, type Values } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';

const PARAMETERS = {
  area: optional({ ...parameters.area, description: 'Only changes of this area' }),
  facts: list({
    ...parameters.factIds,
    description: 'Ids of facts: only their revisions, corrections and withdrawals',
  }),
};
type FeedRequest = RouteRequest<Values<typeof PARAMETERS>>;

/**
 * Enough for clients that ask once a month: except for its first month, the record has at most 12 changes a month. Others can use
 * `updatedAfter` of `/v1/facts`, and the JSON of the whole record for withdrawn facts.
 */
const MAX_CHANGES = 100;

export const feed = route({
  path: '/feed.xml',
  // Only the feed without parameters.
  prerender: [],
  subject: 'changes',
  title: 'The newest releases, revisions, corrections and withdrawals (Atom, RFC 4287)',
  parameters: PARAMETERS,
  answer: null,
  media: 'application/atom+xml; charset=utf-8',
  handler: async (request) => {
    const { values, catalogue, index, origin, self } = request;
    const { area, facts } = values;
    const changes = facts ? await changesOf(facts, request) : await catalogue.changes(area);
    const texts = await catalogue.texts(parameters.defaultLang(index));
    return atomFeed(index, texts, changes.slice(0, MAX_CHANGES), { origin, self, area });
  },
});

/**
 * The changes of these facts, newest first. Follows ids that have moved. Throws a 400 for an id that no fact has or had, because its feed
 * would always be empty.
 */
async function changesOf(facts: readonly string[], { values, catalogue, index }: FeedRequest): Promise<Change[]> {
  const ids = facts.map((id) => currentId(id, index));
  const histories = await Promise.all(ids.map((id) => catalogue.history(id)));
  const unknownId = ids.find((id, i) => !histories[i] && !Object.hasOwn(index.withdrawn, id));
  if (unknownId !== undefined) {
    throw invalid('facts', `No fact has the id "${unknownId}".`, 'an id as listed by /v1/facts');
  }
  const areasOfFacts = new Set(ids.flatMap((id) => parseFactId(id)?.area ?? []));
  const areas = [...areasOfFacts].filter((area) => values.area === undefined || area === values.area);
  const changes = (await Promise.all(areas.map((area) => catalogue.changes(area)))).flat();
  return changes
    .filter((change) => change.kind !== 'release' && ids.includes(change.id))
    .sort((a, b) => compareText(b.day, a.day));
}

/** `texts` are those of the first language of the data set; `self` is the feed's path and query. */
export function atomFeed(
  { dataset: { title, description } }: CatalogueIndex,
  texts: Texts,
  changes: readonly Change[],
  { origin, self, area }: { origin: string; self: string; area?: string | undefined },
): string {
  const address = escapeHtml(origin + self);
  const name = area === undefined ? title : `${title}: ${labelOf(texts, 'areas', area)}`;
  const feedTitle = escapeHtml(name);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${texts.language.code}">
<id>${address}</id>
<title>${feedTitle}</title>
<subtitle>${escapeHtml(description)}</subtitle>
<updated>${timeOf(changes[0]?.day ?? '1970-01-01')}</updated>
<author><name>${feedTitle}</name><uri>${origin}/</uri></author>
<link rel="self" type="application/atom+xml" href="${address}"/>
<link rel="alternate" type="text/html" href="${origin}/"/>
${changes.map((change) => entryXml(entryOf(texts, change, origin))).join('')}</feed>
`;
}

function entryXml({ id, url, title, text, day, tags }: ReturnType<typeof entryOf>): string {
  return `<entry>
<id>${escapeHtml(id)}</id>
<title>${escapeHtml(title)}</title>
<updated>${timeOf(day)}</updated>
<published>${timeOf(day)}</published>
<link rel="alternate" href="${escapeHtml(url)}"/>
${tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`).join('')}
<content type="text">${escapeHtml(text)}</content>
</entry>
`;
}

/** Atom needs a time, but the record has only days. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** The content of an entry. Ids must never change, or feed readers show the entry again. Tags are codes that readers can filter by. */
function entryOf(texts: Texts, change: Change, origin: string) {
  if (change.kind === 'release') return releaseEntry(texts, change, origin);
  const { id, day } = change;
  const { anchor, event, text, tags } = factEvent(texts, change);
  return {
    id: `${origin}/facts/${id}#${anchor}`,
    url: `${origin}/facts/${id}`,
    title: `${titleOfFact(texts, id)}: ${event}`,
    text,
    day,
    tags: [...tags, (parseFactId(id) as Key).area],
  };
}

/** What happened to a fact. `anchor` tells it from other changes of the fact. */
function factEvent(texts: Texts, change: Exclude<Change, ChangeOf<'release'>>) {
  const { day } = change;
  switch (change.kind) {
    case 'revision': {
      const numbers = [
        withLabel(texts, 'earlier', quoted(texts, change.before)),
        withLabel(texts, 'printed', quoted(texts, change.after)),
      ];
      const event = word(texts, 'revised', dayName(texts, day));
      return { anchor: `revised-${day}`, event, text: joined(...numbers), tags: ['revision'] };
    }
    case 'correction': {
      const { status, page, caveat } = change;
      const key = parseFactId(change.id) as Key;
      // The writer takes all caveats of a fact. Here it is only the one that changed.
      const [reason] = caveatWriter(texts)({ ...key, caveats: [caveat] });
      const text = joined(reason?.text ?? '', withLabel(texts, 'printed', quoted(texts, page)));
      return {
        anchor: `${status}-${day}-${page.release}`,
        event: word(texts, status),
        text,
        tags: ['correction', status],
      };
    }
    case 'withdrawal':
      return { anchor: `gone-${day}`, event: word(texts, 'withdrawn'), text: change.reason, tags: ['withdrawal'] };
  }
}

/** The title names the first number of the page: many pages have no title, or only a place and a day. */
function releaseEntry(texts: Texts, { day, release, fact }: ChangeOf<'release'>, origin: string) {
  const { id, url, areas, title, published, recorded } = release;
  const names = areas.map((area) => labelOf(texts, 'areas', area));
  const isLate = recorded > published;
  const days = [
    withLabel(texts, 'published', dayName(texts, published)),
    ...(isLate ? [word(texts, 'recorded', dayName(texts, recorded))] : []),
  ];
  return {
    id: `${origin}/v1/releases/${id}`,
    // The page itself is what a person wants to read.
    url,
    title: `${titleOfFact(texts, fact)}: ${publishers(release).join(' · ')}`,
    text: joined(title ?? '', names.join(', '), ...days),
    day,
    tags: ['release', ...(isLate ? ['recorded-late'] : []), ...areas],
  };
}

/** `"520.37 billion yuan" (Xinhua, January 23, 2026)`. */
function quoted(texts: Texts, { printed, publisher, published }: Print): string {
  return `"${printed}" (${publisher}, ${dayName(texts, published)})`;
}

function dayName(texts: Texts, date: string): string {
  const { code, writing } = texts.language;
  return day(date, { tag: code, writing });
}

function word(texts: Texts, name: keyof Words, ...values: string[]): string {
  return fillText(texts.words[name], ...values);
}

function withLabel(texts: Texts, name: keyof Words, value: string): string {
  return `${word(texts, name)}: ${value}`;
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}
