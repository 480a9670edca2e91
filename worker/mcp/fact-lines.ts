/** Facts as agents read them: in short as data, so that many fit into a conversation, and as text, a line each. */
import { titleOfFact } from '../../data/catalogue/format/names.ts';
import type { Fact, FactData } from '../../data/contract/fact.ts';
import { AGENT_FIELDS, type AgentField, pickFields } from '../../data/contract/number-fields.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { factPath } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import type { ToolContext } from './tool.ts';

/** What facts and the points of series have in common. */
type Numbered = Pick<FactData, AgentField>;

/** The number itself, without what the id says. */
export function shortNumber(fact: Numbered) {
  const { caveats, ...number } = pickFields(fact, AGENT_FIELDS);
  const kinds = [...new Set(caveats.map(({ kind }) => kind))];
  return kinds.length ? { ...number, caveats: kinds } : number;
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
  const { id, status, basis, source, published } = fact;
  const printed = source ? `${publishers(source).join(' · ')}, ${published}` : '';
  const known = source === undefined ? `${basis}, ${published}` : printed;
  const notes = [known, basis === 'derived' && source !== undefined ? basis : '', status === 'current' ? '' : status];
  const locale = { tag: texts.language.code, writing: texts.language.writing };
  const number = factText(fact, texts.words, locale);
  const page = source === undefined ? '' : ` ${pageOf(origin, id)}`;
  return `${titleOfFact(texts, id)}: ${number} (${notes.filter(Boolean).join('; ')}) [${id}]${page}`;
}

/** The URL of a fact's page for people, as of a day if there is one. */
export function pageOf(origin: string, id: string, day?: string): string {
  return origin + factPath(id, { asOf: day });
}
