/** How English texts name countries and periods. */
import type { CountryWords, MentionGrammar } from '../mention-grammar.ts';
import { enDates, enPeriods } from './periods-en.ts';

/** Adjectives and short names by the code of their country. */
const WORDS = `
AF afghan|AL albanian|DZ algerian|AO angolan|AR argentine,argentinian|AM armenian|AU australian|AT austrian|AZ azerbaijani|BH bahraini|BD bangladeshi|BY belarusian
BE belgian|BT bhutanese|BO bolivian|BA bosnian|BW botswanan|BR brazilian|BN bruneian|BG bulgarian|KH cambodian|CM cameroonian|CA canadian|TD chadian|CL chilean|CN chinese,prc,people's republic of china
CO colombian|CR costa rican|CI ivorian,ivory coast|HR croatian|CU cuban|CY cypriot|CZ czech,czech republic|DK danish|CD congolese,dr congo|EC ecuadorian|EG egyptian
EE estonian|ET ethiopian|EU european,e.u.,eu|FJ fijian|FI finnish|FR french|GA gabonese|GE georgian|DE german|GH ghanaian|GR greek|GT guatemalan|HU hungarian
IS icelandic|IN indian|ID indonesian|IR iranian|IQ iraqi|IE irish|IL israeli|IT italian|JM jamaican|JP japanese|JO jordanian|KZ kazakh,kazakhstani|KE kenyan
KP north korean|KR south korean,korean,republic of korea|KW kuwaiti|KG kyrgyz|LA lao,laotian|LV latvian|LB lebanese|LY libyan|LT lithuanian|MO macau|MG malagasy|MY malaysian
ML malian|MT maltese|MX mexican|MD moldovan|MN mongolian|ME montenegrin|MA moroccan|MZ mozambican|MM burmese|NA namibian|NP nepalese,nepali|NL dutch,holland
NI nicaraguan|NG nigerian|NO norwegian|OM omani|PK pakistani|PS palestinian|PA panamanian|PY paraguayan|PE peruvian|PH philippine,filipino|PL polish
PT portuguese|QA qatari|RO romanian|RU russian,russian federation|RW rwandan|SA saudi|SN senegalese|RS serbian|SG singaporean|SK slovak|SI slovenian|ZA south african
ES spanish|LK sri lankan|SD sudanese|SE swedish|CH swiss|SY syrian|TW taiwanese|TJ tajik|TZ tanzanian|TH thai|TN tunisian|TR turkish,turkey|TM turkmen|UG ugandan
UA ukrainian|AE emirati,uae|GB british,britain,u.k.|US american,u.s.,u.s.a.,usa,america|UY uruguayan|UZ uzbek|VE venezuelan|VN vietnamese,viet nam|YE yemeni|ZM zambian|ZW zimbabwean`;

const countries: CountryWords = {
  locales: ['en'],
  words: Object.fromEntries(
    WORDS.trim()
      .split(/[|\n]/)
      .flatMap((entry) => {
        const [, code = '', words = ''] = /^(\w+) (.+)$/.exec(entry) ?? [];
        return words.split(',').map((word) => [word, code]);
      }),
  ),
  others: ['latin american', 'north american', 'south american', 'central american', 'new jersey', 'new mexico'],
  currency: /^ dollars?(?!\p{L})/u,
};

export const enMentions: MentionGrammar = {
  isPartial: false,
  countries,
  periods: enPeriods,
  dates: enDates,
  compared:
    /(?:(?:compared (?:to|with)|against|versus|than)(?: (?:in|for|during|from|the|that of))*[ (]*|(?:compared (?:to|with)|against|versus) (?:\p{L}{1,12} ){0,2}[$€£¥]?(?!(?:19|20)\d\d(?!\d))\d{1,9}(?:[.,]\d{1,9}){0,3}%?(?: (?:u\.s\.|\p{L}{1,15})){0,3} )$/u,
  counterpart: /(?<!\p{L})(?:with|to|from|including|namely|into|followed by) (?:the |neighbou?ring )?$/u,
  possessive: /^'s?(?!\p{L})/u,
  followsInList:
    /^(?: republic)?,? (?:followed|(?:came|ranked|was|stood) (?:next|second|third|fourth|fifth|in (?:second|third))|is next)(?!\p{L})/u,
};
