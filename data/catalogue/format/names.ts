/** Names that pages, feeds and tools show: of facts, of areas in a search, and of the publishers of a page. */
import type { Evidence } from '../../contract/fact.ts';
import { publishers } from '../../fact/evidence.ts';
import { type Key, parseFactId } from '../../fact/id.ts';
import { factTitle } from '../../fact/title.ts';
import { keyLabels, type Texts } from './texts.ts';

/** The title of the fact with this id. `comma` separates list items in the language. */
export function titleOfFact(texts: Texts, id: string, comma?: string): string {
  const key = parseFactId(id) as Key;
  return factTitle(key, keyLabels(texts, key), comma);
}

/** Normalizes a name or a query for searching: lower case and without accents. */
export function findable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

type SourceTexts = Pick<Texts, 'agencies' | 'offices'>;
type Source = Pick<Evidence, 'agency' | 'publisher'> & Partial<Pick<Evidence, 'attributedTo' | 'office'>>;

/** Translates the names of a page's agency, site and office. A name without a label stays as it is. */
export function namedIn<T extends Source>(texts: SourceTexts, source: T): T {
  const { agency, publisher, attributedTo, office } = source;
  const labelOf = (name: string) => texts.agencies[name] ?? name;
  const named = { ...source, agency: labelOf(agency), publisher: labelOf(publisher) };
  return attributedTo ? { ...named, attributedTo: attributedLabel(texts, attributedTo, office) } : named;
}

/** The agency and the site in one line: `Xinhua · China Gate`. */
export function publisherNames(texts: SourceTexts, source: Source): string {
  return publishers(namedIn(texts, source)).join(' · ');
}

/** `Jiao Liang, Urumqi Customs`: the person's name stays as printed, the office is translated. */
function attributedLabel({ offices }: SourceTexts, attributedTo: string, office: string | undefined): string {
  const label = office === undefined ? undefined : offices[office];
  if (label === undefined) return attributedTo;
  const person = attributedTo.includes(', ') ? attributedTo.slice(0, attributedTo.lastIndexOf(', ')) : '';
  return person ? `${person}, ${label}` : label;
}
