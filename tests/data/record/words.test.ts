/** Words with different meanings must differ in each language, such as those for growth and a fall. */
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../data/catalogue/format/texts.ts';
import type { CardFact } from '../../../data/contract/card.ts';
import { fillNames, growthText } from '../../../data/fact/number-text.ts';
import { readRecord } from '../../../data/record/record.ts';

const records = [readRecord(), readRecord(new URL('../../test-record/', import.meta.url))];
const languages = records.flatMap((record) =>
  record.dataset.languages.map((language) => ({ name: language.name, texts: textsIn(language, record) })),
);

const growth = (value: number, qualifier: CardFact['qualifier']) => ({ value, digits: 2, unit: 'percent', qualifier });

describe.each(languages)('in $name', ({ texts: { language, words } }) => {
  const locale = { tag: language.code, writing: language.writing };

  it.each(['exact', 'about'] as const)('growth and a fall of the same size (%s) have different texts', (qualifier) => {
    const [up, down] = [5, -5].map((value) => growthText(growth(value, qualifier), words, locale));
    expect(up).not.toBe(down);
  });

  it('sentences for growth, a fall and no change differ', () => {
    const rate = '5';
    const sentences = [
      fillNames(words.sentenceUp, { rate }),
      fillNames(words.sentenceDown, { rate }),
      words.sentenceUnchanged,
    ];
    expect(new Set(sentences).size).toBe(3);
  });

  it.each([
    ['up', 'down'],
    ['rise', 'fall'],
    ['growthAbove', 'growthBelow'],
    ['over', 'under'],
    ['sentenceRateOver', 'sentenceRateUnder'],
  ] as const)('"%s" and "%s" differ', (name, opposite) => {
    expect(words[name]).not.toBe(words[opposite]);
  });

  it('the words of the statuses differ', () => {
    const statuses = (['revised', 'disputed', 'corrected', 'withdrawn'] as const).map((status) => words[status]);
    expect(new Set(statuses).size).toBe(4);
  });
});
