/** Writes the sentences of caveats in a language, from the messages of data/vocabulary/words.json. Text that an editor wrote stays in English. */
import { publisherNames } from '../catalogue/format/names.ts';
import { keyLabels, labelOf, periodLabel, type Texts } from '../catalogue/format/texts.ts';
import type { Caveat, CaveatMessage, CaveatValue, Fact, ServedCaveat } from '../contract/fact.ts';
import { day, wordSpace } from '../fact/format.ts';
import type { Key } from '../fact/id.ts';
import { boundsText, factText, fillNames, fillText } from '../fact/number-text.ts';

/** The message that the definition of a partner changed. It is followed by a sentence of the vocabulary of partners, which says how. */
const DEFINITION_CHANGED = 'caveatChange';

/** Returns a function that writes the text of each caveat of a fact. */
export function caveatWriter(texts: Texts): (fact: Pick<Fact, keyof Key | 'caveats'>) => ServedCaveat[] {
  const { language, words } = texts;
  const locale = { tag: language.code, writing: language.writing };
  // A language with the Arabic comma also has the Arabic semicolon.
  const semicolon = words.from?.includes('،') ? '؛ ' : '; ';

  return (fact) => {
    const keyNames = keyLabels(texts, fact);
    return fact.caveats.map(({ messages, written, ...caveat }: Caveat) => {
      const sentences = messages.flatMap((message) => sentencesOf(message, keyNames, fact.partner));
      return { ...caveat, text: [...sentences, written].filter(Boolean).join(wordSpace(locale)) };
    });
  };

  /** The placeholders of a message are the fields of the key, such as `{partner}`, and the names of its values. */
  function sentencesOf({ message, values }: CaveatMessage, keyNames: Key, partner: string): (string | undefined)[] {
    const valueTexts = Object.entries(values).map(([name, value]) => [name, valueText(value)]);
    const sentence = fillNames(words[message], { ...keyNames, ...Object.fromEntries(valueTexts) });
    return message === DEFINITION_CHANGED ? [sentence, texts.changes[partner]] : [sentence];
  }

  function valueText(value: CaveatValue): string {
    if ('indicator' in value) {
      const indicator = labelOf(texts, 'indicators', value.indicator);
      return value.area ? fillText(words.inParentheses, indicator, labelOf(texts, 'areas', value.area)) : indicator;
    }
    if ('area' in value) return labelOf(texts, 'areas', value.area);
    if ('period' in value) return periodLabel(texts, value.period);
    if ('day' in value) return day(value.day, locale);
    if ('token' in value) return value.token;
    if ('bounds' in value) return boundsText(value.bounds, words, locale);
    if ('number' in value) return factText(value.number, words, locale);
    // 227.67 billion yuan (Xinhua, June 19, 2025); 227.7 billion (Tianshannet, June 20, 2025)
    return value.prints
      .map((print) => {
        const page = fillText(words.detail, publisherNames(texts, print), day(print.published, locale));
        return fillText(words.inParentheses, print.printed, page);
      })
      .join(semicolon);
  }
}
