/** What `desk draft` asks before it reads a story on a country that the vocabulary lacks: whether to take it in. */
import type { TradeRecord } from '../../record/schema.ts';
import type { StoryText } from '../story/propose.ts';
import { lacking, unknownCountries } from '../story/unknown-countries.ts';
import { choose } from '../terminal.ts';
import { addArea, addPartner } from './add-country.ts';

/** Names the countries that the vocabulary lacks, and at a terminal takes in those that a person wants; whether it took any. */
export async function takeCountriesIn(
  { text, language, story }: StoryText,
  { vocabulary }: TradeRecord,
  asks: boolean,
): Promise<boolean> {
  const { areas, partners } = unknownCountries(text, vocabulary, { language, layout: story });
  const lists = [
    { what: 'area', add: addArea, codes: distinct(areas) },
    { what: 'partner', add: addPartner, codes: distinct(partners) },
  ] as const;
  let isChanged = false;
  for (const { what, add, codes } of lists) {
    for (const code of codes) {
      const { problem, command } = lacking(what, code);
      if (!asks) {
        console.error(`${problem}: ${command}, then draft the story again.`);
        continue;
      }
      const answer = await choose(`${problem}. Take it in?`, [
        { value: 'yes', label: 'yes' },
        { value: 'no', label: 'no, its figures are not recorded' },
      ]);
      if (answer === 'yes') {
        await add.run([code]);
        isChanged = true;
      }
    }
  }
  return isChanged;
}

function distinct(countries: { code: string }[]): string[] {
  return [...new Set(countries.map(({ code }) => code))];
}
