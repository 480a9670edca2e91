/** How English texts name countries and periods. */
import type { MentionGrammar } from '../mention-grammar.ts';
import { enCountries } from './countries-en.ts';
import { enDates, enPeriods } from './periods-en.ts';

export const enMentions: MentionGrammar = {
  isPartial: false,
  countries: enCountries,
  periods: enPeriods,
  dates: enDates,
  compared:
    /(?:(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*|(?:compared (?:to|with)|against|versus) (?:\p{L}{1,12} ){0,2}[$€£¥]?(?!(?:19|20)\d\d(?!\d))\d{1,9}(?:[.,]\d{1,9}){0,3}%?(?: (?:u\.s\.|\p{L}{1,15})){0,3} )$/u,
  counterpart: /(?<!\p{L})(?:with|to|from|including|namely|into) (?:the |neighbou?ring )?$/u,
  possessive: /^'s?(?!\p{L})/u,
};
