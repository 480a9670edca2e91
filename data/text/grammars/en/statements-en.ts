/** How English sentences say what a figure is a figure of. */
import type { StatementGrammar } from '../statement-grammar.ts';
import { enOwner } from './countries-en.ts';
import { enMentions } from './mentions-en.ts';
import { enPlain } from './plain-en.ts';

/** What a change is measured against stands after these. */
const base = '(?:from|over|than(?: in)?|versus|vs\\.?|against|compared (?:to|with)|on) ';
const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)(?!\\p{L})';

export const enStatements: StatementGrammar = {
  ...enMentions,
  owner: enOwner,
  dateline: /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:,[^—–;]{0,40}?)?\s?(?:--|—|–|:(?=\s)|(?<=\s)-\s)/u,
  share:
    /(?:account(?:ed|ing|s)? for|made up|making up|makes up|make up|represent(?:ed|ing|s)?|constitut(?:ed|ing|es)|compris(?:ed|ing|es)|contribut(?:ed|ing)|took up|share (?:of|reached|was|rose to|at)|proportion)(?:(?!increase|rise|growth|decline|decrease|drop|fall|jump|surge|gain)[^,;.]){0,30}$/u,
  shareAfter:
    /^ of (?:(?:the|its|their|all|[^,;.()]{2,40}'s?) (?:[\p{L}-]+ ){0,2}?)?(?:total|overall|entire|whole|trade|exports|imports)(?!\p{L})/u,
  shareInBrackets: /^(?: or | of |[),])/u,
  balance: /(?:deficit|shortfall|surplus|trade gap|trade balance)/u,
  deficit: /(?:deficit|shortfall|trade gap|negative)/u,
  target:
    /(?:target|goal|aim(?:s|ed|ing)? (?:for|to)|plans? to|will (?:\p{L}+ )?(?:reach|hit|exceed)|forecast|expect(?:s|ed)? )/u,
  sequential: /(?:month|quarter|week)[- ](?:on|over)[- ](?:month|quarter|week)|m\/m|q\/q/u,
  sequentialAfter: new RegExp(
    `^[^,;]{0,12}?(?:(?:month|quarter|week)[- ](?:on|over)[- ](?:month|quarter|week)|m/m|q/q|(?<!\\p{L})${base}(?:(?:the|a) )?(?:(?:previous|preceding|prior|last) (?:month|quarter)|(?:month|quarter) (?:earlier|before|ago)|${month}(?! ?(?:to|through|and|[-–—]) ?${month}|,? (?:of )?(?:(?:19|20)\\d\\d|last year)| a year)))`,
    'u',
  ),
  inOwnCurrency: /yuan[- ](?:denominated )?terms|(?:in|by) (?:yuan|renminbi|rmb)(?!\p{L})|yuan-denominated/gu,
  inDollars: /(?:in|by) (?:u\.?s\.? )?dollar(?:s(?!\p{L})|[- ](?:denominated )?terms)|dollar-denominated/gu,
  growth: /(?:year[- ]on[- ]year|year-over-year|y\/y|yoy|from a year (?:ago|earlier)|annual(?:ly)?)/u,
  nextPart: /(?: and |, |; | while )/u,
  turn: /;|(?<!\p{L})(?:while|whereas|but|in contrast|in total|overall)(?!\p{L})/u,
  goesOn:
    /^["“]?(?:(?:according to|as per) [^,.]{3,80}, )?(?:it|this|that|they|their|these|the figure|the amount|the volume)(?!\p{L})/u,
  lead: /(?:outpac|higher than|above|exceed|surpass|faster than|ahead of|more than the national)/u,
  lag: /(?:lower than|below|slower than|behind)/u,
  passed:
    /(?<!\p{L})(?:(?:surpass|exceed|eclips|outstripp?|topp?|overtak)(?:ed|es|ing|en|e|s)?|overtook|(?:higher|larger|more|greater) than) (?:(?:the|its|that of|all of) )*(?<earlier>[^,;.()]{0,40}?(?:total|level|figure|amount|volume|value)(?!\p{L})(?: (?:of|for|in) (?:[\p{L}'-]+ ){0,4}?(?:last year|(?:19|20)\d\d)(?!\d))?|(?:whole|full|entire) (?:of )?(?:last year|(?:year )?(?:19|20)\d\d)(?!\d))/gu,
  change:
    /(?:by|(?:increase|rise|drop|fall|decline|growth) of|(?:increased|rose|grew|fell|dropped|declined|decreased|gained|lost|shrank)(?: another| a further)?) $/u,
  changeBefore:
    /(?<!\p{L})(?:increased?|rose|rise|grew|growth|fell|fall|declined?|decreased?|dropped|drop) (?:(?:in|of) (?:\p{L}+ ){1,4})?(?:with|to|from|for|in) (?!\d)(?:[^();.\d]|\([^()]{1,40}\)){1,200}$/u,
  changeAfter:
    /^[ -](?:(?:year-on-year|year-over-year|annual|further) )?(?:increase|rise|growth|gain|jump|decrease|fall|decline|drop|reduction|contraction)(?!\p{L})|^,? or [^,;]{1,25} (?:increase|rise|growth|gain|jump|decrease|fall|decline|drop)(?!\p{L})|^(?:,? or [^,;]{1,25}| \([^()]{1,25}\)|) (?:more|less|higher|lower|fewer)(?= than|[,.;]| compared| year)/u,
  otherForm: /^(?:,? or (?:by )?| \((?:or )?)$/u,
  compares: /compared (?:to|with)|against|versus|(?<!(?:more|less|fewer) )than/u,
  example: /(?<!\p{L})(?:dominated|led|driven|headed) by (?:the )?$/u,
  bilateral:
    /(?<!\p{L})(?:bilateral|mutual|(?:the|both|these|between) two (?:countries|nations|states|sides)|these countries)(?!\p{L})/u,
  deals: /(?<!\p{L})(?:sold|sells|bought|buys|purchased|shipped|ships)(?!\p{L})/u,
  manyPartners: /\d (?:different )?(?:countries|partners|nations|economies|markets|trading partners)/u,
  somePartners:
    /(?<!\p{L})(?:with|to|from) (?!these |those |both )(?:(?!\p{L}+ (?:compared|than))[\p{L}'-]+ ){1,5}(?:partners?|markets?|destinations?|economies|members|countries|nations|states)(?!\p{L})/u,
  partners: /(?:trad(?:ed|ing|e) (?:with|partners?|relations with)|trading partners?|partners)/u,
  counterpart: /(?<!\p{L})(?:with|to|from|and|including|namely|into|as) (?:the |neighbou?ring )?$/u,
  nameAfter: /^ (?:with|to|from) (?:the )?$/u,
  namedAfter: /^ (?:worth )?(?:in|of) (?:(?:the|its|all) )?(?:\p{L}+ ){0,2}$/u,
  periodAfter: /^ (?:(?:in|for|during|over) )?(?:the )?$/u,
  parent: /(?:national|nationwide|country's|nation's)/u,
  ofParent: /(?:^|[^\p{L}])of (?:the )?$/u,
  partAfter: /^(?:'s)?(?: \p{L}+)? ?$/u,
  ownArea: /(?<!\p{L})(?:the|its) (?:autonomous )?(?:region|province|city|municipality|port|country)(?!\p{L})/gu,
  respectively: /(?<!\p{L})respectively(?!\p{L})/u,
  listed: /^\s?(?:, and|,|and)\s?$/u,
  whole: /(?<!\p{L})(?:total|overall|whole|all|entire|foreign trade)(?!\p{L})/u,
  between:
    /(?<=(?<!\p{L})\p{L}+ and (?:the )?\p{L}+ )(?:traded|exchanged) goods|(?<!\p{L})(?:trade|turnover|exchange|commerce|goods)(?: \p{L}+){0,2} between (?!january|february|march|april|may|june|july|august|september|october|november|december|\d)/u,
  and: / and /u,
  attributions: [
    /(?<org>\p{Lu}[\p{L}'-]{0,30}(?: (?:\p{Lu}[\p{L}'-]*|of|the)){0,5}) (?:official|spokes(?:person|man|woman)|director|deputy director|head|chief|officer) (?<person>\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){1,2})/gu,
    /(?:according to|as per|data (?:released )?(?:from|by)|figures (?:from|released by)|statistics (?:from|released by)|said|announced by|released by) (?:(?:official |the latest |latest |the )?(?:data|statistics|figures) (?:released )?(?:from|by|of) )?(?:the |\p{Lu}\p{L}+['’]s )?(?<who>(?!he |she |it |that )(?:[\p{L}'-]+ ){0,6}?(?:customs(?: authorities| administration)?|bureau(?: of statistics)?|(?:statistics|statistical) (?:agency|committee)(?: of (?:the republic of )?\p{Lu}[\p{L}]+)?|administration(?: of customs)?|ministry of [\p{L}]+|authorities|office|department|commission|government work report|report))(?![\p{L}])/giu,
    /(?<who>(?:\p{Lu}[\p{L}'-]{0,30}|[Tt]he)(?: (?:\p{L}[\p{L}'-]*)){0,5}?(?: [Cc]ustoms(?: [Aa]uthorities| [Aa]dministration)?| [Bb]ureau| [Aa]dministration of [Cc]ustoms| [Mm]inistry| [Oo]ffice| Statistics (?:Agency|Committee))|[Cc]ustoms(?: authorities)?) (?:said|announced|showed|reported)/gu,
  ],
  report:
    /^(?:in an? |amid |despite |against |thanks to |notwithstanding )[^,;.\d]{1,80},|^[^.;]{0,200}?(?<!\p{L})(?:said|says|announced|told|noted|stated|added|reported|revealed|disclosed|highlighted|showed|shows|showing|shown|indicated|indicates)(?!\p{L})(?:(?: [^ ,.;]{1,20}){0,8} that(?!\p{L})| at an? [^ ,.;]{1,20}(?: [^ ,.;]{1,20}){0,3} in [^ ,.;]{1,20}| on \p{L}{3,6}day)?/u,
  article: /^the /i,
  plain: enPlain,
};
