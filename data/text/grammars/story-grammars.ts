/** By what a text shows its language, and a page its story: menus, lines of date and author, full stops that end no sentence. */

interface StoryGrammar {
  /** Letters that no other of these languages writes. Global. */
  script?: RegExp;
  /** Letters or little words that tell the language from others of its script. Global. */
  marks?: RegExp;
  /** A line that says where in the site the page stands. */
  breadcrumbs?: RegExp;
  /** A line of date, agency or author. */
  byline?: RegExp;
  /** Words before a full stop that ends no sentence, as they are written. */
  titles?: string[];
  /** The same, of months: a headline may end with one. */
  months?: string[];
}

/** By language (ISO 639-1); where two are as likely, the first counts. */
export const STORY_GRAMMARS: Readonly<Record<string, StoryGrammar>> = {
  ja: { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  ko: { script: /\p{Script=Hangul}/gu },
  zh: {
    script: /\p{Script=Han}/gu,
    breadcrumbs: /^(?:当前位置|您的位置|位置[:：])/u,
    byline: /^(?:来源|來源|作者|编辑|責任編輯|责任编辑)|(?:19|20)\d\d\s*年\s*\d{1,2}/u,
  },
  kk: { marks: /[әғқңөұүһі]/giu },
  ru: { marks: /(?<!\p{L})(?:и|в|на|что|по|для)(?!\p{L})/giu },
  fa: { marks: /[پچگک]/gu },
  ar: { marks: /(?<!\p{L})(?:في|من|على|إلى)(?!\p{L})/gu },
  en: {
    marks: /(?<!\p{L})(?:the|of|and|to|in|for)(?!\p{L})/giu,
    breadcrumbs: /^(?:you are here|home\s*[>»|/]|current position)/iu,
    byline:
      /^by\s|^(?:source|editor|author)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d/iu,
    titles: ['Mr', 'Mrs', 'Ms', 'Dr', 'St', 'No'],
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'Aug', 'Sep', 'Sept', 'Oct', 'Nov', 'Dec'],
  },
  es: { marks: /(?<!\p{L})(?:el|la|los|las|del|por|con|una)(?!\p{L})/giu },
  fr: { marks: /(?<!\p{L})(?:le|les|des|du|une|dans|est|pour)(?!\p{L})/giu },
  de: { marks: /(?<!\p{L})(?:der|die|das|und|mit|für|den)(?!\p{L})/giu },
  pt: { marks: /(?<!\p{L})(?:os|não|uma|em|no|dos|com|ao)(?!\p{L})|[ãõ]/giu },
  tr: { marks: /(?<!\p{L})(?:ve|bir|bu|ile|için|olarak)(?!\p{L})|[ğış]/giu },
  pl: { marks: /(?<!\p{L})(?:w|na|się|jest|oraz|do)(?!\p{L})|[łąęż]/giu },
  uz: { marks: /[og][‘’'ʻ](?=\p{L})(?!s(?!\p{L}))|(?<!\p{L})(?:va|bilan|uchun|esa|ham)(?!\p{L})/giu },
  it: { marks: /(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu },
};
