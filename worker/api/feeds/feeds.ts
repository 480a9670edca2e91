/** `/feed.xml` (Atom, RFC 4287): what changed in the record, in an area or about some facts, for editors who cite its figures. */
import { caveatWriter } from '../../../data/card/caveat-text.ts';
import type { Change, Print } from '../../../data/catalogue/format/catalogue-files.ts';
import { type CatalogueIndex, currentId } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import { publishers } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { compareText, type Key, parseFactId } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';
import { escapeHtml } from '../../formats/escape.ts';
import { invalid } from '../../http/problem.ts';
import * as parameters from '../route/parameters.ts';
import { list, optional, type Values } from '../route/query.ts';
import { type RouteRequest, route } from '../route/route.ts';

const FEED = {
  area: optional({ ...parameters.area, description: 'Only changes of this area' }),
  facts: list({
    ...parameters.factIds,
    description: 'Ids of facts: only their revisions, corrections and withdrawals',
  }),
};
type FeedRequest = RouteRequest<Values<typeof FEED>>;

/**
 * The months of the record have 12 changes at most, but that in which it began. Who asks less often has `updatedAfter` of `/v1/facts`, and the JSON of the
 * whole record for what was withdrawn.
 */
const MOST = 100;

export const feed = route({
  path: '/feed.xml',
  prerender: [],
  subject: 'changes',
  title: 'The newest releases, revisions, corrections and withdrawals (Atom, RFC 4287)',
  parameters: FEED,
  answer: null,
  media: 'application/atom+xml; charset=utf-8',
  handler: async (request) => {
    const { values, catalogue, index, origin, self } = request;
    const { area, facts } = values;
    const changes = facts ? await changesOf(facts, request) : await catalogue.changes(area);
    const texts = await catalogue.texts(parameters.defaultLang(index));
    return atom(index, texts, changes.slice(0, MOST), { origin, self, area });
  },
});

/**
 * The changes of these facts, which may have moved, newest first. Throws a 400 for an id that no fact has or had, because its feed would stay
 * empty for good.
 */
async function changesOf(facts: readonly string[], { values, catalogue, index }: FeedRequest): Promise<Change[]> {
  const ids = facts.map((id) => currentId(id, index));
  for (const [i, entry] of (await Promise.all(ids.map((id) => catalogue.history(id)))).entries()) {
    const id = ids[i] as string;
    if (!entry && !Object.hasOwn(index.withdrawn, id)) {
      throw invalid('facts', `No fact has the id "${id}".`, 'an id as listed by /v1/facts');
    }
  }
  const areas = new Set(ids.flatMap((id) => parseFactId(id)?.area ?? []));
  const asked = [...areas].filter((each) => values.area === undefined || each === values.area);
  const known = (await Promise.all(asked.map((each) => catalogue.changes(each)))).flat();
  return known
    .filter((change) => change.kind !== 'release' && ids.includes(change.id))
    .sort((a, b) => compareText(b.day, a.day));
}

/** `texts` are those of the first language of the data set; `self` is the feed's path and query. */
export function atom(
  { dataset: { title, description } }: CatalogueIndex,
  texts: Texts,
  changes: readonly Change[],
  { origin, self, area }: { origin: string; self: string; area?: string | undefined },
): string {
  const address = escapeHtml(origin + self);
  const name = area === undefined ? title : `${title}: ${texts.labels.areas[area] ?? area}`;
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
${changes.map((change) => entry(itemOf(texts, change, origin))).join('')}</feed>
`;
}

function entry({ id, url, title, text, day, tags }: ReturnType<typeof itemOf>): string {
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

/** The record knows days: a time is the first of its day. */
function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** An item about a fact leads to its page for people. Ids are permanent; tags are the codes that it is about. */
function itemOf(texts: Texts, change: Change, origin: string) {
  if (change.kind === 'release') return releaseItem(texts, change, origin);
  const { id, day } = change;
  const { event, what, text, tags } = factEvent(texts, change);
  return {
    id: `${origin}/facts/${id}#${event}`,
    url: `${origin}/facts/${id}`,
    title: `${titleOfFact(texts, id)}: ${what}`,
    text,
    day,
    tags: [...tags, (parseFactId(id) as Key).area],
  };
}

/** A change of a fact: its part of the address, and its text. */
function factEvent(texts: Texts, change: Exclude<Change, ChangeOf<'release'>>) {
  const { day: since } = change;
  switch (change.kind) {
    case 'revision': {
      const numbers = [
        labelled(texts, 'earlier', quoted(texts, change.before)),
        labelled(texts, 'printed', quoted(texts, change.after)),
      ];
      const what = word(texts, 'revised', dayName(texts, since));
      return { event: `revised-${since}`, what, text: joined(...numbers), tags: ['revision'] };
    }
    case 'correction': {
      const { status, page, caveat } = change;
      const key = parseFactId(change.id) as Key;
      const [said] = caveatWriter(texts)({ ...key, caveats: [caveat] });
      const text = joined(said?.text ?? '', labelled(texts, 'printed', quoted(texts, page)));
      return {
        event: `${status}-${since}-${page.release}`,
        what: word(texts, status),
        text,
        tags: ['correction', status],
      };
    }
    case 'withdrawal':
      return { event: `gone-${since}`, what: word(texts, 'withdrawn'), text: change.reason, tags: ['withdrawal'] };
  }
}

/** Named by its first number: the title of a page is often the line of a place and a day, or not known. */
function releaseItem(texts: Texts, { day, release, fact }: ChangeOf<'release'>, origin: string) {
  const { id, url, areas, title, published, recorded } = release;
  const names = areas.map((area) => texts.labels.areas[area] ?? area);
  const late = recorded > published;
  const days = [
    labelled(texts, 'published', dayName(texts, published)),
    ...(late ? [word(texts, 'recorded', dayName(texts, recorded))] : []),
  ];
  return {
    id: `${origin}/v1/releases/${id}`,
    // The page itself is what a person wants to read.
    url,
    title: `${titleOfFact(texts, fact)}: ${publishers(release).join(' · ')}`,
    text: joined(title ?? '', names.join(', '), ...days),
    day,
    tags: ['release', ...(late ? ['recorded-late'] : []), ...areas],
  };
}

function quoted(texts: Texts, { printed, publisher, published }: Print): string {
  return `"${printed}" (${publisher}, ${dayName(texts, published)})`;
}

function dayName(texts: Texts, date: string): string {
  const { code, writing } = texts.language;
  return day(date, { tag: code, writing });
}

function word(texts: Texts, name: string, ...values: string[]): string {
  return fillText(texts.words[name] ?? name, ...values);
}

function labelled(texts: Texts, name: string, value: string): string {
  return `${word(texts, name)}: ${value}`;
}

function joined(...parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}
