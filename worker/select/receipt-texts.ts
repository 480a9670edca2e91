/**
 * What a receipt says around its numbers in a reader's language: its words, and the explanations of the fact's caveats. Of a caveat that
 * comparing facts gave, the history has the sentences with their numbers; for others the kind says which. What people wrote in English stays
 * as it is.
 */
import { unitNames, wordsNamed } from '../../data/card/words.ts';
import { publisherNames } from '../../data/catalogue/format/source-names.ts';
import { keyLabels, periodLabel, type Texts } from '../../data/catalogue/format/texts.ts';
import type { Words } from '../../data/contract/card.ts';
import { CARD_CAVEATS, type CaveatKind, WRITTEN_CAVEATS } from '../../data/contract/enumerations.ts';
import type { Caveat, Evidence, Fact } from '../../data/contract/fact.ts';
import { agree } from '../../data/fact/bounds.ts';
import { valueGiven } from '../../data/fact/caveats.ts';
import { day, gap } from '../../data/fact/format.ts';
import type { CaveatSentence, CaveatValue, FactHistory } from '../../data/fact/history.ts';
import { boundsText, factText, fillNames, fillText } from '../../data/fact/number-text.ts';
import { isNamed } from '../../data/fact/unit.ts';

/** The words of a receipt but those of its caveats. */
export const RECEIPT = (
  'exact about over under item detail from printed exactness range paragraph saidBy published retrieved others another ' +
  'oneOffice oneAgency now earlier numberPage reportFigure basis stated derived source note page revised disputed corrected withdrawn citeData cite copied checkOurs'
).split(' ');

/** The kinds of caveats that a receipt names. */
export const CAVEATS: readonly CaveatKind[] = [...CARD_CAVEATS, 'single-source'];

/** The words of a fact's receipt, with the names of the units of its number and of what it was derived from. */
export function receiptWords(
  texts: Texts,
  fact: Pick<Fact, 'unit' | 'caveats' | 'derivation' | 'status' | 'basis' | 'evidence' | 'contradictions'>,
): Words {
  const { unit, caveats, derivation } = fact;
  const units = [unit, ...(derivation?.inputs ?? []).map((input) => input.unit)];
  const kinds = CAVEATS.filter((kind) => caveats.some((caveat) => caveat.kind === kind));
  return { ...unitNames(texts, units.filter(isNamed)), ...wordsNamed(texts, [...RECEIPT, ...kinds]) };
}

/** The words of kinds that are explained alike everywhere. */
const WORDS: Partial<Record<CaveatKind, string>> = {
  conversion: 'caveatConversion',
  estimate: 'estimate',
  normalised: 'caveatNormalised',
  'single-source': 'caveatSingle',
};

/** The sentence that says that the partner's definition changed; the vocabulary of partners says how. */
const CHANGE = 'caveatChange';

/** The caveats of a fact as known now or on some day. */
export function caveatsIn(texts: Texts, fact: Fact, history: FactHistory): Caveat[] {
  const { labels, language } = texts;
  const locale = { tag: language.code, writing: language.writing };
  const words = { ...texts.words, ...unitNames(texts, Object.keys(labels.units).filter(isNamed)) };
  const [ofKey, semicolon] = [keyLabels(texts, fact), words.from?.includes('،') ? '؛ ' : '; '];

  return fact.caveats.map((caveat) => {
    const { kind, text } = caveat;
    if (WRITTEN_CAVEATS.includes(kind)) return caveat;
    const dated = history.caveats?.find((other) => other.kind === kind && other.text === text);
    const sentences = dated?.sentences ?? [[WORDS[kind] ?? kind, {}]];
    return { ...caveat, text: kind === 'contradiction' ? contradiction(caveat) : explanation(sentences) };
  });

  function explanation(sentences: readonly CaveatSentence[]): string {
    const said = sentences.flatMap(([name, values]) => {
      const own = Object.entries(values).map(([gapName, value]) => [gapName, valueText(value)]);
      const sentence = fillNames(words[name], { ...ofKey, ...Object.fromEntries(own) });
      return name === CHANGE ? [sentence, texts.changes[fact.partner]] : sentence;
    });
    return said.filter(Boolean).join(gap(locale));
  }

  function valueText(value: CaveatValue): string {
    const area = 'area' in value && value.area ? (labels.areas[value.area] ?? value.area) : '';
    if ('indicator' in value) {
      const indicator = labels.indicators[value.indicator] ?? value.indicator;
      return area ? fillText(words.aside, indicator, area) : indicator;
    }
    if ('area' in value) return area;
    if ('period' in value) return periodLabel(texts, value.period);
    return 'day' in value ? day(value.day, locale) : factText(value.number, words, locale);
  }

  function contradiction({ release }: Caveat): string {
    const broken = fact.contradictions?.find((found) => found.release === release);
    if (!broken && fact.derivation?.disputed) return words.caveatDoubt ?? '';
    if (!broken) return pagesOf(fact).map(printed).join(semicolon);
    const number = { ...broken, value: valueGiven(broken), unit: fact.unit, qualifier: 'exact' as const };
    return fillNames(words.caveatNumbers, {
      printed: broken.printed,
      number: factText(number, words, locale),
      bounds: boundsText(number, words, locale),
    });
  }

  function printed(page: Evidence): string {
    return fillText(
      words.aside,
      page.printed,
      fillText(words.detail, publisherNames(texts, page), day(page.published, locale)),
    );
  }
}

/** A page for each of the numbers that contradict each other. */
function pagesOf({ evidence }: Fact): Evidence[] {
  const pages: Evidence[] = [];
  for (const page of evidence) {
    if (page.setAside !== undefined || page.mark || pages.some((other) => agree(other, page))) continue;
    pages.push(page);
  }
  return pages;
}
