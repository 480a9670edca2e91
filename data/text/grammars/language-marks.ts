/** Letters and words that tell the language of a text, by language (ISO 639-1). All patterns are global. */

/** Scripts that only one of these languages has. */
export const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  ko: /\p{Script=Hangul}/gu,
  zh: /\p{Script=Han}/gu,
};

/** Letters or short words that tell a language from others in its script. Of equally likely languages the first counts. */
export const MARKS: Readonly<Record<string, RegExp>> = {
  kk: /[әғқңөұүһі]/giu,
  ru: /(?<!\p{L})(?:и|в|на|что|по|для)(?!\p{L})/giu,
  fa: /[پچگک]/gu,
  ar: /(?<!\p{L})(?:في|من|على|إلى)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:the|of|and|to|in|for)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:el|la|los|las|del|por|con|una)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:le|les|des|du|une|dans|est|pour)(?!\p{L})/giu,
  de: /(?<!\p{L})(?:der|die|das|und|mit|für|den)(?!\p{L})/giu,
  pt: /(?<!\p{L})(?:os|não|uma|em|no|dos|com|ao)(?!\p{L})|[ãõ]/giu,
  tr: /(?<!\p{L})(?:ve|bir|bu|ile|için|olarak)(?!\p{L})|[ğış]/giu,
  pl: /(?<!\p{L})(?:w|na|się|jest|oraz|do)(?!\p{L})|[łąęż]/giu,
  uz: /[og][‘’'ʻ](?=\p{L})(?!s(?!\p{L}))|(?<!\p{L})(?:va|bilan|uchun|esa|ham)(?!\p{L})/giu,
  it: /(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu,
};

/** English abbreviations whose full stop does not end a sentence. */
export const SHORTENED = 'Mr|Mrs|Ms|Dr|St|No|Jan|Feb|Mar|Apr|Aug|Sep|Sept|Oct|Nov|Dec';
