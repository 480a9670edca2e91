/** What a page's agency, its site and the office that it names are called in the language of the texts. */
import type { Evidence } from '../../contract/fact.ts';
import { publishers } from '../../fact/evidence.ts';
import type { Texts } from './texts.ts';

type SourceTexts = Pick<Texts, 'agencies' | 'offices'>;
type Source = Pick<Evidence, 'agency' | 'publisher'> & Partial<Pick<Evidence, 'attributedTo' | 'office'>>;

/** The same page with its names in the language of the texts; a name without a label stays as it is. */
export function namedIn<T extends Source>(texts: SourceTexts, source: T): T {
  const { agency, publisher, attributedTo, office } = source;
  const labelOf = (name: string) => texts.agencies[name] ?? name;
  const named = { ...source, agency: labelOf(agency), publisher: labelOf(publisher) };
  return attributedTo ? { ...named, attributedTo: attributedLabel(texts, attributedTo, office) } : named;
}

/** Who made the page's text and who published it, in one line: `Xinhua · China Gate`. */
export function publisherNames(texts: SourceTexts, source: Source): string {
  return publishers(namedIn(texts, source)).join(' · ');
}

/** A person's name stays as printed: `Jiao Liang, Urumqi Customs` has the label of the office behind it. */
function attributedLabel({ offices }: SourceTexts, attributedTo: string, office: string | undefined): string {
  const label = office === undefined ? undefined : offices[office];
  if (label === undefined) return attributedTo;
  const person = attributedTo.includes(', ') ? attributedTo.slice(0, attributedTo.lastIndexOf(', ')) : '';
  return person ? `${person}, ${label}` : label;
}
