/**
 * The changes of the record as items, which both feeds write alike. Texts are made of labels and words of the data set, in its first
 * language; links are absolute, as feed readers need them.
 */
import type { Change, ChangePage, PrintedValue } from '../../../data/catalogue/format/catalogue-files.ts';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { titleOfFact } from '../../../data/catalogue/format/names.ts';
import type { Texts } from '../../../data/catalogue/format/texts.ts';
import { publishers } from '../../../data/fact/evidence.ts';
import { day } from '../../../data/fact/format.ts';
import { type Key, parseFactId } from '../../../data/fact/id.ts';
import { fillText } from '../../../data/fact/number-text.ts';

export interface Item {
  /** Permanent. */
  id: string;
  /** The page for people: that of the fact, or the published page. */
  url: string;
  title: string;
  text: string;
  /** `2025-06-19` */
  day: string;
  /** Codes that it is about. */
  tags: string[];
}

/** One page of a feed. */
export interface Feed {
  title: string;
  description: string;
  /** The code of the language of its texts. */
  language: string;
  /** The deployment's public address, without a slash at the end. */
  origin: string;
  /** Of the feed's first page: which area and facts it is about; empty for all. */
  query: string;
  items: Item[];
  /** Pages count from 1, which is the newest. */
  page: number;
  pages: number;
}

/** `texts` are those of the first language of the data set. */
export function feedOf(
  { dataset: { title, description } }: CatalogueIndex,
  texts: Texts,
  { changes, pages }: ChangePage,
  page: number,
  origin: string,
  { query, area }: { query: string; area?: string | undefined } = { query: '' },
): Feed {
  const items = changes.map((change) => ({ ...itemOf(texts, change, origin), day: change.day }));
  const name = area === undefined ? title : `${title}: ${texts.labels.areas[area] ?? area}`;
  return { title: name, description, language: texts.language.code, origin, query, items, page, pages };
}

/** The address of one page of the feed at `path`. */
export function pageAddress({ origin, query }: Feed, path: string, page: number): string {
  const parts = [query, page > 1 ? `page=${page}` : ''].filter(Boolean);
  return `${origin}${path}${parts.length ? `?${parts.join('&')}` : ''}`;
}

/** The record knows days: a time is the first of its day. */
export function timeOf(day: string): string {
  return `${day}T00:00:00Z`;
}

type UndatedItem = Omit<Item, 'day'>;
type ChangeOf<K extends Change['kind']> = Extract<Change, { kind: K }>;

/** An item about a fact leads to its page for people. */
function itemOf(texts: Texts, change: Change, origin: string): UndatedItem {
  if (change.kind === 'release') return releaseItem(texts, change, origin);
  const { id } = change;
  const { event, what, text, tags } = factEvent(texts, change);
  return {
    id: `${origin}/facts/${id}#${event}`,
    url: `${origin}/facts/${id}`,
    title: `${titleOfFact(texts, id)}: ${what}`,
    text,
    tags: [...tags, (parseFactId(id) as Key).area],
  };
}

/** What happened to a fact: its name in an address, and what is said of it. */
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
    case 'mark': {
      const { status, page, reason } = change;
      const text = joined(reason, labelled(texts, 'printed', quoted(texts, page)));
      return { event: `${status}-${since}-${page.release}`, what: word(texts, status), text, tags: ['mark', status] };
    }
    case 'withdrawal':
      return { event: `gone-${since}`, what: word(texts, 'withdrawn'), text: change.reason, tags: ['withdrawal'] };
  }
}

/** Named by its first number: the title of a page is often the line of a place and a day, or not known. */
function releaseItem(texts: Texts, { release, fact }: ChangeOf<'release'>, origin: string): UndatedItem {
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
    tags: ['release', ...(late ? ['recorded-late'] : []), ...areas],
  };
}

function quoted(texts: Texts, { printed, publisher, published }: PrintedValue): string {
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
