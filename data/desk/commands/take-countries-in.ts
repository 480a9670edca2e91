/** What `desk draft` asks before it reads a story on a country that the vocabulary lacks: whether to take it in. */
import type { TradeRecord } from '../../record/schema.ts';
import type { StoryText } from '../story/propose.ts';
import { unknownCountries } from '../story/unknown-countries.ts';
import { choose } from '../terminal.ts';
import { countryName } from '../vocabulary/country.ts';
import { addArea, addPartner } from './add-country.ts';

/** Names the countries that the vocabulary lacks, and at a terminal takes those in that a person wants; whether there were any. */
export async function takeCountriesIn(
  { text, language, story }: StoryText,
  { vocabulary }: TradeRecord,
  asks: boolean,
): Promise<boolean> {
  const { areas, partners } = unknownCountries(text, vocabulary, { language, layout: story });
  const lists = [
    { command: 'add-area', what: 'area', add: addArea, codes: distinct(areas) },
    { command: 'add-partner', what: 'partner', add: addPartner, codes: distinct(partners) },
  ];
  let isChanged = false;
  for (const { command, what, add, codes } of lists) {
    for (const code of codes) {
      const problem = `${countryName(code)} is no ${what} of the vocabulary`;
      if (!asks) {
        console.error(`${problem}: npm run desk -- ${command} ${code}, then draft the story again.`);
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
