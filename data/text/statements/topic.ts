/** What a story is about, and which of its names are areas and which partners: a country may be both. */
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import { lastBefore } from '../spans.ts';
import type { Sentence } from '../story/sentences.ts';
import type { Mention, Named, TextVocabulary } from './mentions.ts';
import { areaOfPlace, isOutsideSubject, isPlace, type Owner } from './owners.ts';

export interface Topic {
  /** null where the story is of no area of the vocabulary, or nothing tells. */
  area: string | null;
  /** Where the area is named first. */
  start: number;
  /** Whether it is of a country or region that the vocabulary does not have as an area. */
  isForeign: boolean;
  indicator: string | null;
}

interface StoryContext {
  vocabulary: TextVocabulary;
  folded: string;
  grammar: StatementGrammar;
  sentences: Sentence[];
  owners: readonly Owner[];
}

/** The topic, the mentions as it explains them, and those of which it makes counterparts that the vocabulary does not have. */
export function topicOf(
  named: Mention[],
  context: StoryContext,
): { topic: Topic; mentions: Mention[]; unknown: Set<Mention> } {
  const { vocabulary, folded, grammar, sentences } = context;
  const all = specific(named, vocabulary, folded, grammar);
  const counterparts = new Set(all.filter((mention) => isCounterpart(mention, folded, grammar)));
  const subject = subjectOf(all, counterparts, context);
  const unknown = new Set(unknownPartners([...counterparts], vocabulary, subject));
  return {
    topic: { ...subject, indicator: mostNamed(all, 'indicators', sentences) },
    mentions: asPartners(
      all.filter((mention) => !unknown.has(mention)),
      subject,
      context,
    ),
    unknown,
  };
}

/** In "China's Xinjiang" the first name only says where the second is; the whole itself is never a name. */
function specific(
  mentions: Mention[],
  { areas }: TextVocabulary,
  folded: string,
  { partAfter }: StatementGrammar,
): Mention[] {
  return mentions.filter((mention, i) => {
    const next = mentions[i + 1];
    const child = next?.codes.areas;
    const own = mention.codes.areas;
    const isPart = own !== undefined && child !== undefined && areas[child]?.parent === own;
    return !(isPart && next && partAfter.test(folded.slice(mention.end, next.start)));
  });
}

type Subject = Omit<Topic, 'indicator'>;

interface Score extends Subject {
  /** How often it owns trade, or is named where nothing but the area can be meant. */
  owns: number;
  named: number;
}

/**
 * The area whose trade the text names most often, then the one that it names most often. A country that is a partner too, and whose trade
 * neither the text nor the headline names, is not what the story is about.
 */
function subjectOf(mentions: Mention[], counterparts: Set<Mention>, context: StoryContext): Subject {
  const { vocabulary, sentences, owners } = context;
  const scores = new Map<string, Score>();
  const add = (key: string, start: number, area: string | null, isOwner: boolean) => {
    const score = scores.get(key) ?? { area, start, isForeign: area === null, owns: 0, named: 0 };
    const weight = isInHead(start, sentences) ? 3 : 1;
    scores.set(key, {
      ...score,
      start: Math.min(start, score.start),
      owns: score.owns + (isOwner ? weight : 0),
      named: score.named + weight,
    });
  };
  const listed = new Set<number>();
  for (const mention of mentions) {
    if (!isPlace(mention)) continue;
    const { start, codes } = mention;
    const area = areaOfPlace(mention, vocabulary);
    const mayBePartner = codes.partners !== undefined || area === null;
    if (mayBePartner && counterparts.has(mention)) continue;
    listed.add(start);
    const isOwner = owners[lastBefore(owners, start + 1)]?.start === start;
    const isOwnName = !mayBePartner && !isOutsideSubject(context, mention);
    const isHeadline = sentences[lastBefore(sentences, start + 1)]?.paragraph === 0;
    if (isOwner || isOwnName || isHeadline || !mayBePartner)
      add(area ?? codes.country ?? codes.partners ?? '', start, area, isOwner || isOwnName);
  }
  for (const { start, text, area } of owners) if (area === null && !listed.has(start)) add(text, start, null, true);
  const [best] = [...scores.values()].sort((a, b) => b.owns - a.owns || b.named - a.named || a.start - b.start);
  if (!best) return { area: null, start: 0, isForeign: false };
  const first = mentions.find(
    (mention) => isPlace(mention) && areaOfPlace(mention, vocabulary) === best.area && !counterparts.has(mention),
  );
  return best.area !== null && first ? { ...best, start: Math.min(first.start, best.start) } : best;
}

/** Whether the headline, or the first paragraph without one, has the place in the text. */
function isInHead(offset: number, sentences: Sentence[]): boolean {
  return sentences[lastBefore(sentences, offset + 1)]?.paragraph === sentences[0]?.paragraph;
}

/** The code that headline and text name most often; in the head it counts three times, an earlier name before a later one. */
function mostNamed(mentions: Mention[], list: Named, sentences: Sentence[]): string | null {
  const counts = new Map<string, number>();
  for (const { codes, start } of mentions) {
    const code = codes[list];
    if (code) counts.set(code, (counts.get(code) ?? 0) + (isInHead(start, sentences) ? 3 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Whom the trade is with does not tell whose trade it is: "exports to Borland", 对丙国出口. */
function isCounterpart({ start }: Mention, folded: string, { counterpart }: StatementGrammar): boolean {
  return counterpart.test(folded.slice(Math.max(0, start - 40), start));
}

/** "Borland's trade with Norrland": where the story is of a country that is a partner too, an area that is none is no area of it. */
function unknownPartners(
  counterparts: Mention[],
  { areas, partners }: TextVocabulary,
  { area: topic, isForeign }: Subject,
): Mention[] {
  if (!isForeign && (topic === null || !partners[topic])) return [];
  return counterparts.filter(
    ({ codes }) => codes.areas !== undefined && !codes.partners && !lineOf(areas, codes.areas).has(topic ?? ''),
  );
}

/** A country that may be an area and a partner is the area only where the sentence, or else the story, is about it or about a part of it. */
function asPartners(mentions: Mention[], topic: Subject, { vocabulary, sentences, owners }: StoryContext): Mention[] {
  return mentions.map((mention) => {
    const { areas, partners, ...codes } = mention.codes;
    if (!areas || !partners) return mention;
    const sentence = sentences[lastBefore(sentences, mention.start + 1)];
    const at = lastBefore(owners, mention.start + 1);
    const isHere = (owner: Owner | undefined) =>
      owner && sentence && owner.start >= sentence.start && owner.end <= sentence.end;
    const owner = [owners[at], owners[at + 1]].find(isHere) ?? topic;
    const isOwn = lineOf(vocabulary.areas, owner.area).has(areas);
    return { ...mention, codes: isOwn ? { ...codes, areas } : { ...codes, partners } };
  });
}

/** The area and those of which it is a part. */
function lineOf(areas: TextVocabulary['areas'], area: string | null): Set<string> {
  const line = new Set<string>();
  for (let next = area; next !== null && !line.has(next); next = areas[next]?.parent ?? null) line.add(next);
  return line;
}
