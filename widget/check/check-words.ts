/** What a check says in words, by name; pages have them in their language. */

/** Of a finding: all that the command says. */
const FINDING_WORDS = [
  'verdictMatches',
  'verdictDiffers',
  'verdictOutdated',
  'verdictDoubt',
  'verdictUnknown',
  'checkOurs',
  'checkOursBy',
  'checkSince',
  'noteRounded',
  'noteLoose',
  'noteNeighbour',
  'noteYear',
  'notePeriod',
  'noteFact',
  'noteLimit',
  'noteWords',
  'noteUnsure',
  'noteNewer',
  'derived',
  'disputed',
  'corrected',
  'withdrawn',
] as const;

/** Of the page around the findings too. */
export const CHECK_WORDS = [
  ...FINDING_WORDS,
  'checkReading',
  'checkFound',
  'checkNone',
  'checkUnread',
  'checkFailed',
  'checkReceipt',
  'checkMarkup',
  'checkMore',
  'checkFrom',
  'checkFromUnnamed',
  'checkCopied',
  'checkCopyLeft',
  'checkCut',
  'copyText',
  'copiedText',
  'selectText',
] as const;

export type FindingWords = Record<(typeof FINDING_WORDS)[number], string>;
export type CheckWords = Record<(typeof CHECK_WORDS)[number], string>;
