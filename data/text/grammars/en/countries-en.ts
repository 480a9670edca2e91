/** How English texts name countries beside `Intl.DisplayNames`, and how their sentences say whose trade they speak of. */
import type { CountryWords } from '../mention-grammar.ts';
import type { OwnerWords } from '../statement-grammar.ts';

/** Adjectives and short names by the code of their country. */
const WORDS = `
AF afghan|AL albanian|DZ algerian|AO angolan|AR argentine,argentinian|AM armenian|AU australian|AT austrian|AZ azerbaijani|BH bahraini|BD bangladeshi|BY belarusian
BE belgian|BT bhutanese|BO bolivian|BA bosnian|BW botswanan|BR brazilian|BN bruneian|BG bulgarian|KH cambodian|CM cameroonian|CA canadian|TD chadian|CL chilean|CN chinese
CO colombian|CR costa rican|CI ivorian,ivory coast|HR croatian|CU cuban|CY cypriot|CZ czech,czech republic|DK danish|CD congolese,dr congo|EC ecuadorian|EG egyptian
EE estonian|ET ethiopian|EU european,e.u.,eu|FJ fijian|FI finnish|FR french|GA gabonese|GE georgian|DE german|GH ghanaian|GR greek|GT guatemalan|HU hungarian
IS icelandic|IN indian|ID indonesian|IR iranian|IQ iraqi|IE irish|IL israeli|IT italian|JM jamaican|JP japanese|JO jordanian|KZ kazakh,kazakhstani|KE kenyan
KP north korean|KR south korean,korean,republic of korea|KW kuwaiti|KG kyrgyz|LA lao,laotian|LV latvian|LB lebanese|LY libyan|LT lithuanian|MO macau|MG malagasy|MY malaysian
ML malian|MT maltese|MX mexican|MD moldovan|MN mongolian|ME montenegrin|MA moroccan|MZ mozambican|MM burmese|NA namibian|NP nepalese,nepali|NL dutch,holland
NI nicaraguan|NG nigerian|NO norwegian|OM omani|PK pakistani|PS palestinian|PA panamanian|PY paraguayan|PE peruvian|PH philippine,filipino|PL polish
PT portuguese|QA qatari|RO romanian|RU russian,russian federation|RW rwandan|SA saudi|SN senegalese|RS serbian|SG singaporean|SK slovak|SI slovenian|ZA south african
ES spanish|LK sri lankan|SD sudanese|SE swedish|CH swiss|SY syrian|TW taiwanese|TJ tajik|TZ tanzanian|TH thai|TN tunisian|TR turkish,turkey|TM turkmen|UG ugandan
UA ukrainian|AE emirati,uae|GB british,britain,u.k.|US american,u.s.,u.s.a.,usa,america|UY uruguayan|UZ uzbek|VE venezuelan|VN vietnamese,viet nam|YE yemeni|ZM zambian|ZW zimbabwean`;

export const enCountries: CountryWords = {
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

/** Words of a name's clause up to the indicator; a preposition would make the indicator that of another. */
const words = (most: number) =>
  `(?: (?!(?:of|to|from|with|for|in|on|by|at|into|than|is|was|are|were|says?|said) )[\\p{L}\\d-]+){0,${most}}`;
const reports =
  'saw|sees|seen|reported|reports|recorded|records|posted|posts|registered|registers|witnessed|logged|notched|ran|runs|had|has|conducted|achieved|expanded|boosted|increased|raised|doubled|tripled|cut|reduced';
const capital = '\\p{Lu}[\\p{L}-]{1,40}';
/** Words that begin with a capital and own no trade of their own. */
const noOwner =
  'It|That|There|What|Here|He|She|Let|Who|Today|Yesterday|Tomorrow|Year|Month|Week|Quarter|World|Globe|Region|Province|Prefecture|Municipality|City|Country|Nation|State|Government|Customs|Commerce|Statistics|Ministry|Bureau|Office|Agency|Administration|Committee|Department|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December';

export const enOwner: OwnerWords = {
  notAfter:
    /(?<!(?:compared|according|thanks|due|relative|owing) )(?<!\p{L})(?:with|to|from|into|via|through) (?:the |neighbou?ring )?$|(?:percent|per cent|%|share|half|third|quarter|part|most|bulk) (?:of|in) (?:all )?(?:the )?$|\p{L}[-–]$/u,
  tradedWith:
    /(?<!\p{L})(?:exports?|imports?|trade|traded|trading|exported|imported|shipments|shipped|sales|sold|bought|purchases|goods|turnover|surplus|deficit|gap)(?: (?!according|compared|thanks|due)[\p{L}-]+){0,4} (?:with|to|from|into) (?:the |neighbou?ring )?$/u,
  direction:
    /(?<!(?:and|or|&) )(?<!\p{L})(?:exports?(?: (?!compared|relative|according|thanks|due|next|and)[\p{L}-]+){0,3} from|imports?(?: (?!compared|relative|according|thanks|due|next|and)[\p{L}-]+){0,3} (?:to|into)) (?:the )?$/u,
  its: new RegExp(`^ [^,.;:]{0,30}? that its${words(3)} $`, 'u'),
  owns: new RegExp(`^(?:'s?${words(5)}|(?: also| has| have)? (?:${reports})${words(4)}) $`, 'u'),
  adjective: new RegExp(`^${words(3)} $`, 'u'),
  trades: new RegExp(
    `^'s?${words(3)} trad(?:e|ing) partners?(?!\\p{L})|^(?:,[^,;.]{2,40},)?(?: and (?:the )?\\p{L}+)?(?: \\p{L}+ly| also| has| have| had| together| alone)? (?:exports|exported|imports|imported|sold|sells|ships|shipped|trades|traded)(?!\\p{L})`,
    'u',
  ),
  of: new RegExp(`^${words(2)} (?:of|between) (?:the )?$`, 'u'),
  unlisted: new RegExp(`(?<![\\p{L}\\p{N}-])(?!(?:${noOwner})['’])${capital}(?=['’]s )`, 'gu'),
};
