/**
 * The words of a language for countries and for trade with them, and the rules for its word forms. Languages are ISO 639-1 codes. Patterns run on
 * folded text (`printed/fold.ts`).
 */

interface NameWords {
  /** The locales whose names of countries are taken from `Intl`. */
  locales: readonly string[];
  /** Adjectives and names that `Intl` lacks, folded, with the code of their country (ISO 3166-1). */
  countries: Readonly<Record<string, string>>;
  /** Phrases that contain the name of a country but mean something else: "new mexico". */
  notCountries: readonly string[];
  /** Matches the text after a country that belongs to a currency: "dollars" in "Australian dollars". */
  currency?: RegExp;
  /** Matches the text before a country that is a partner: "exports to". */
  counterpart: RegExp;
  /** Matches the text after a country that is the next partner of a list: "followed with 3 billion". */
  followsInList: RegExp;
}

/** Each code of a country with its adjectives and other names. */
const ENGLISH = `
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

const en: NameWords = {
  locales: ['en'],
  countries: countriesIn(ENGLISH),
  notCountries: ['latin american', 'north american', 'south american', 'central american', 'new jersey', 'new mexico'],
  currency: /^ dollars?(?!\p{L})/u,
  counterpart: /(?<!\p{L})(?:with|to|from|including|namely|into|followed by) (?:the |neighbou?ring )?$/u,
  followsInList:
    /^(?: republic)?,? (?:followed|(?:came|ranked|was|stood) (?:next|second|third|fourth|fifth|in (?:second|third))|is next)(?!\p{L})/u,
};

/** Turns "AE emirati,uae|GB british" into { emirati: 'AE', uae: 'AE', british: 'GB' }. */
function countriesIn(table: string): Record<string, string> {
  const countries: Record<string, string> = {};
  for (const row of table.trim().split(/[|\n]/)) {
    const [, code = '', words = ''] = /^(\w+) (.+)$/.exec(row) ?? [];
    for (const word of words.split(',')) countries[word] = code;
  }
  return countries;
}

const zh: NameWords = {
  locales: ['zh', 'zh-Hant'],
  countries: {
    中国香港: 'HK',
    中国台湾: 'TW',
    中国澳门: 'MO',
    印尼: 'ID',
    沙特: 'SA',
    阿联酋: 'AE',
    南韩: 'KR',
    大韩民国: 'KR',
    欧洲: 'EU',
    刚果: 'CD',
    波黑: 'BA',
  },
  notCountries: ['沿海地区', '海地区', '增加纳'],
  counterpart: /(?:对|与|同|和|及|自|从|向)(?:共建)?[“"「『]?$/u,
  followsInList: /^(?:紧随其后|次之|(?:排名?|位[居列]|[居列])第[二三四五六七八九十])/u,
};

const WORDS: Readonly<Record<string, NameWords>> = { en, zh };

/** null for a language whose names come only from the vocabulary and the runtime. */
export function nameWordsOf(language: string): NameWords | null {
  return Object.hasOwn(WORDS, language) ? (WORDS[language] as NameWords) : null;
}

/** Removes the Arabic article, which is joined to the word. Words of other languages are unchanged. */
export function withoutArticle(word: string): string {
  return word.replace(/^ال/u, '');
}

/**
 * The word, and the word without the Arabic words that are joined to its start: and, in, to, the. والصين ("and China") gives والصين, الصين and صين.
 */
export function formsWithoutJoinedWords(word: string): string[] {
  const withoutPreposition = word.replace(/^[وبلفك]/u, '');
  const withoutPrepositionAndArticle = word.replace(/^[وبفك]?ال|^لل/u, '');
  return [word, withoutPreposition, withoutPrepositionAndArticle];
}

/** Languages that join several endings to a word. */
const AGGLUTINATIVE = ['kk', 'tr', 'uz'];

/** How many letters the endings may add to a name: the five of Turkish ihracat-ının. 0 in languages where endings replace letters. */
export function maxAddedLetters(language: string): number {
  return AGGLUTINATIVE.includes(language) ? 5 : 0;
}
