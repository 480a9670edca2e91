/** Facts as agents read them: in short as data, so that many fit into a conversation, and as text, a line each. */
import { unitNames } from '../../data/card/words.ts';
import { titleOfFact } from '../../data/catalogue/format/names.ts';
import type { Fact, ServedCaveat } from '../../data/contract/fact.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { factPath } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import type { ToolContext } from './tool.ts';

/** What facts and the points of series have in common. */
type Numbered = Pick<
  Fact,
  'id' | 'value' | 'unit' | 'bounds' | 'qualifier' | 'basis' | 'status' | 'printed' | 'published'
> & { caveats: readonly Pick<ServedCaveat, 'kind'>[] };

/** The number itself, without what the id says. */
export function shortNumber({
  id,
  value,
  unit,
  bounds,
  qualifier,
  basis,
  status,
  printed,
  published,
  caveats,
}: Numbered) {
  const kinds = [...new Set(caveats.map(({ kind }) => kind))];
  const known = { id, value, unit, bounds, qualifier, basis, status, printed, published };
  return kinds.length ? { ...known, caveats: kinds } : known;
}

/** The number with the page that printed it. */
export function short(fact: Numbered & Pick<Fact, 'evidence'>) {
  const page = sourcePage(fact);
  const source = page ? { publisher: page.publisher, agency: page.agency, url: page.url } : null;
  return { ...shortNumber(fact), source };
}

type ShortNumber = ReturnType<typeof shortNumber> & { source?: ReturnType<typeof short>['source'] };

/** `Xinjiang, Foreign trade, 2025: 520.37 billion yuan (Xinhua, 2026-01-23) [id] https://…`. A point names no page, but whether one printed it. */
export function factLine(fact: ShortNumber, { texts, origin }: ToolContext): string {
  const { id, unit, status, basis, source, published } = fact;
  const printed = source ? `${publishers(source).join(' · ')}, ${published}` : '';
  const known = source === undefined ? `${basis}, ${published}` : printed;
  const notes = [known, basis === 'derived' && source !== undefined ? basis : '', status === 'current' ? '' : status];
  const locale = { tag: texts.language.code, writing: texts.language.writing };
  const number = factText(fact, { ...texts.words, ...unitNames(texts, [unit]) }, locale);
  const page = source === undefined ? '' : ` ${pageOf(origin, id)}`;
  return `${titleOfFact(texts, id)}: ${number} (${notes.filter(Boolean).join('; ')}) [${id}]${page}`;
}

/** The URL of a fact's page for people, as of a day if there is one. */
export function pageOf(origin: string, id: string, day?: string): string {
  return origin + factPath(id, { asOf: day });
}
