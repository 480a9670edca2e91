/** By what a text shows its language. All patterns are global. */

interface LanguageMarks {
  /** Letters that no other of these languages writes. */
  script?: RegExp;
  /** Letters or little words that tell the language from others of its script. */
  marks?: RegExp;
}

/** By language (ISO 639-1); where two are as likely, the first counts. */
export const LANGUAGE_MARKS: Readonly<Record<string, LanguageMarks>> = {
  ja: { script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  ko: { script: /\p{Script=Hangul}/gu },
  zh: { script: /\p{Script=Han}/gu },
  kk: { marks: /[әғқңөұүһі]/giu },
  ru: { marks: /(?<!\p{L})(?:и|в|на|что|по|для)(?!\p{L})/giu },
  fa: { marks: /[پچگک]/gu },
  ar: { marks: /(?<!\p{L})(?:في|من|على|إلى)(?!\p{L})/gu },
  en: { marks: /(?<!\p{L})(?:the|of|and|to|in|for)(?!\p{L})/giu },
  es: { marks: /(?<!\p{L})(?:el|la|los|las|del|por|con|una)(?!\p{L})/giu },
  fr: { marks: /(?<!\p{L})(?:le|les|des|du|une|dans|est|pour)(?!\p{L})/giu },
  de: { marks: /(?<!\p{L})(?:der|die|das|und|mit|für|den)(?!\p{L})/giu },
  pt: { marks: /(?<!\p{L})(?:os|não|uma|em|no|dos|com|ao)(?!\p{L})|[ãõ]/giu },
  tr: { marks: /(?<!\p{L})(?:ve|bir|bu|ile|için|olarak)(?!\p{L})|[ğış]/giu },
  pl: { marks: /(?<!\p{L})(?:w|na|się|jest|oraz|do)(?!\p{L})|[łąęż]/giu },
  uz: { marks: /[og][‘’'ʻ](?=\p{L})(?!s(?!\p{L}))|(?<!\p{L})(?:va|bilan|uchun|esa|ham)(?!\p{L})/giu },
  it: { marks: /(?<!\p{L})(?:il|che|di|della|nel|sono|gli)(?!\p{L})/giu },
};
