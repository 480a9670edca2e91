/** Puts caveats into words, in any language (data/vocabulary/words.json). What people wrote in English stays as it is. */
import { publisherNames } from '../catalogue/format/names.ts';
import { keyLabels, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { Caveat, CaveatMessage, CaveatValue, Fact, ServedCaveat } from '../contract/fact.ts';
import { day, wordSpace } from '../fact/format.ts';
import type { Key } from '../fact/id.ts';
import { boundsText, factText, fillNames, fillText } from '../fact/number-text.ts';

/** The message that says that the partner's definition changed; the vocabulary of partners says how. */
const CHANGE = 'caveatChange';

/** Returns a function that puts the caveats of a fact into words. */
export function caveatWriter(texts: Texts): (fact: Pick<Fact, keyof Key | 'caveats'>) => ServedCaveat[] {
  const { labels, language, words } = texts;
  const locale = { tag: language.code, writing: language.writing };
  // A language with the Arabic comma also has the Arabic semicolon.
  const semicolon = words.from?.includes('،') ? '؛ ' : '; ';

  return (fact) => {
    const ofKey = keyLabels(texts, fact);
    return fact.caveats.map(({ messages, written, ...caveat }: Caveat) => {
      const sentences = messages.flatMap((message) => sentencesOf(message, ofKey, fact.partner));
      return { ...caveat, text: [...sentences, written].filter(Boolean).join(wordSpace(locale)) };
    });
  };

  function sentencesOf({ message, values }: CaveatMessage, ofKey: Key, partner: string): (string | undefined)[] {
    const own = Object.entries(values).map(([name, value]) => [name, valueText(value)]);
    const sentence = fillNames(words[message], { ...ofKey, ...Object.fromEntries(own) });
    return message === CHANGE ? [sentence, texts.changes[partner]] : [sentence];
  }

  function valueText(value: CaveatValue): string {
    if ('indicator' in value) {
      const indicator = labels.indicators[value.indicator] ?? value.indicator;
      return value.area ? fillText(words.aside, indicator, areaLabel(value.area)) : indicator;
    }
    if ('area' in value) return areaLabel(value.area);
    if ('period' in value) return periodLabel(texts, value.period);
    if ('day' in value) return day(value.day, locale);
    if ('token' in value) return value.token;
    if ('bounds' in value) return boundsText(value.bounds, words, locale);
    if ('number' in value) return factText(value.number, words, locale);
    return value.prints
      .map((print) => {
        const page = fillText(words.detail, publisherNames(texts, print), day(print.published, locale));
        return fillText(words.aside, print.printed, page);
      })
      .join(semicolon);
  }

  function areaLabel(area: string): string {
    return labels.areas[area] ?? area;
  }
}
