/** What a story is about, and which of its names are areas and which partners: a country may be both. */
import type { StatementGrammar } from '../grammars/statement-grammar.ts';
import type { Sentence } from '../story/sentences.ts';
import type { Mention, Named, TextVocabulary } from './mentions.ts';

export interface Topic {
  area: string | null;
  indicator: string | null;
}

interface StoryContext {
  vocabulary: TextVocabulary;
  folded: string;
  grammar: StatementGrammar;
  sentences: Sentence[];
}

/** The topic, the mentions as it explains them, and those of which it makes counterparts that the vocabulary does not have. */
export function topicOf(
  named: Mention[],
  { vocabulary, folded, grammar, sentences }: StoryContext,
): { topic: Topic; mentions: Mention[]; unknown: Set<Mention> } {
  const all = specific(named, vocabulary, folded, grammar);
  const counterparts = new Set(all.filter((mention) => isCounterpart(mention, folded, grammar)));
  const area = mostNamed(
    all.filter((mention) => !(mention.codes.partners && counterparts.has(mention))),
    'areas',
    sentences,
  );
  const unknown = new Set(unknownPartners([...counterparts], vocabulary, area));
  return {
    topic: { area, indicator: mostNamed(all, 'indicators', sentences) },
    mentions: asPartners(
      all.filter((mention) => !unknown.has(mention)),
      vocabulary,
      area,
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

/** The code that headline and text name most often; the headline, or the first paragraph without one, counts three times, an earlier name before a later one. */
function mostNamed(mentions: Mention[], list: Named, sentences: Sentence[]): string | null {
  const counts = new Map<string, number>();
  const first = sentences[0]?.paragraph;
  const head = sentences.filter(({ paragraph }) => paragraph === first);
  for (const { codes, start } of mentions) {
    const code = codes[list];
    if (!code) continue;
    const isHead = head.some((sentence) => start >= sentence.start && start < sentence.end);
    counts.set(code, (counts.get(code) ?? 0) + (isHead ? 3 : 1));
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
  topic: string | null,
): Mention[] {
  if (topic === null || !partners[topic]) return [];
  return counterparts.filter(
    ({ codes }) => codes.areas !== undefined && !codes.partners && !lineOf(areas, codes.areas).has(topic),
  );
}

/** A country that may be an area and a partner is the area only where the story is about it or about a part of it. */
function asPartners(mentions: Mention[], vocabulary: TextVocabulary, topic: string | null): Mention[] {
  const own = lineOf(vocabulary.areas, topic);
  return mentions.map((mention) => {
    const { areas, partners, ...codes } = mention.codes;
    if (!areas || !partners) return mention;
    return { ...mention, codes: own.has(areas) ? { ...codes, areas } : { ...codes, partners } };
  });
}

/** The area and those of which it is a part. */
function lineOf(areas: TextVocabulary['areas'], area: string | null): Set<string> {
  const line = new Set<string>();
  for (let next = area; next !== null && !line.has(next); next = areas[next]?.parent ?? null) line.add(next);
  return line;
}
