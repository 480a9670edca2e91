/** Facts for agents: as short JSON, so that many fit into a conversation, and as text with one line for each fact. */
import { titleOfFact } from '../../data/catalogue/format/names.ts';
import type { Fact, FactData } from '../../data/contract/fact.ts';
import { AGENT_FIELDS, type AgentField, pickFields } from '../../data/contract/number-fields.ts';
import { publishers, sourcePage } from '../../data/fact/evidence.ts';
import { factPath, parseFactId } from '../../data/fact/id.ts';
import { factText } from '../../data/fact/number-text.ts';
import { isChange } from '../../data/text/lookup/fit.ts';
import type { ToolContext } from './tool.ts';

/** The fields of a fact or of a point of a series that agents get. */
type AgentNumber = Pick<FactData, AgentField>;

/** The number without the area, indicator and so on, which the id already has. Caveats are reduced to their kinds. */
export function shortNumber(fact: AgentNumber) {
  const { caveats, ...number } = pickFields(fact, AGENT_FIELDS);
  const kinds = [...new Set(caveats.map(({ kind }) => kind))];
  return kinds.length ? { ...number, caveats: kinds } : number;
}

/** The number with the page that printed it. `source` is null for a derived number, which no page printed. */
export function shortFact(fact: AgentNumber & Pick<Fact, 'evidence'>) {
  const page = sourcePage(fact);
  const source = page ? { publisher: page.publisher, agency: page.agency, url: page.url } : null;
  return { ...shortNumber(fact), source };
}

type ShortNumber = ReturnType<typeof shortNumber> & { source?: ReturnType<typeof shortFact>['source'] };

/**
 *   a fact                `Xinjiang, Foreign trade, 2025: 520.37 billion yuan (Xinhua, 2026-01-23) [id] https://…`
 *   a derived fact        `Xinjiang, Trade balance, 2025: 310.2 billion yuan (derived) [id] https://…`
 *   a point of a series   `Xinjiang, Foreign trade, 2025: 520.37 billion yuan (stated, 2026-01-23) [id]`
 */
export function factLine(fact: ShortNumber, { texts, origin }: ToolContext, signsGrowth = false): string {
  const { id, status, source } = fact;
  const signed = signsGrowth && isChange({ measure: parseFactId(id)?.measure ?? '' });
  const notes = [originOf(fact)];
  if (status !== 'current') notes.push(status);
  const locale = { tag: texts.language.code, writing: texts.language.writing };
  const number = factText(fact, texts.words, locale, signed);
  const page = source === undefined ? '' : ` ${pageOf(origin, id)}`;
  return `${titleOfFact(texts, id)}: ${number} (${notes.join('; ')}) [${id}]${page}`;
}

/** `source` is undefined for a point of a series, and null for a derived fact. */
function originOf({ basis, source, published }: ShortNumber): string {
  if (source === undefined) return `${basis}, ${published}`;
  if (source === null) return basis;
  return `${publishers(source).join(' · ')}, ${published}`;
}

/** The URL of a fact's page for people, as of a day if there is one. */
export function pageOf(origin: string, id: string, day?: string): string {
  return origin + factPath(id, { asOf: day });
}
