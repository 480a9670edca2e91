/** What the grammars of all languages share. */

/** What no language counts as a quantity: addresses, telephone numbers, dates and times in digits. Global, linear patterns. */
export const COMMON_IGNORED: RegExp[] = [
  /(?<![a-z0-9])(?:https?:\/\/|www\.)[^\s<>"'，。；、（）]{1,2000}/g,
  /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9.-]{1,253}/g,
  // Telephone numbers: an area code in brackets or with a plus, or groups that begin with 0 or are three or more.
  /(?<![\d.])\+\d{1,3}(?:[ -]?\(?\d{2,5}\)?){2,5}(?!\d)/g,
  /\(0\d{1,4}\)[ -]?\d{3,8}(?:[ -]\d{2,8}){0,3}/g,
  /(?<![\d.,-])0\d{1,4}-\d{6,8}(?!\d)/g,
  /(?<![\d.,-])\d{2,5}-\d{2,5}-\d{3,8}(?!\d)/g,
  /(?<![\d.,])\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<![\d.,])\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?!\d)/g,
  /(?<![\d.,])(?:19|20)\d\d ?[-–—/] ?(?:(?:19|20)\d\d|\d\d)(?![\d%]|\.\d)/g,
  /(?<![\d.,:])\d{1,2}:[0-5]\d(?::[0-5]\d)?(?![\d:])/g,
  // Internet addresses, versions.
  /(?<![\d.])\d{1,4}(?:\.\d{1,4}){2,4}(?![\d])/g,
];
