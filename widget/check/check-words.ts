/** What a lookup says in words, by name; pages have them in their language. */

/** Of a finding: all that the command says. */
const FINDING_WORDS = [
  'lookupFound',
  'lookupSeveral',
  'lookupNone',
  'lookupNotCovered',
  'lookupSkipped',
  'checkNotAmong',
  'checkSimilar',
  'checkThere',
  'checkNothing',
  'checkNoArea',
  'checkYear',
  'checkSince',
  'checkPeriods',
  'derived',
  'disputed',
  'corrected',
  'withdrawn',
] as const;

/** Of the page around the findings too. */
export const CHECK_WORDS = [
  ...FINDING_WORDS,
  'checkReading',
  'checkNone',
  'checkUnread',
  'checkFailed',
  'checkTooLong',
  'checkReceipt',
  'checkSend',
  'checkMark',
  'checkMore',
  'checkFrom',
  'checkFromUnnamed',
  'checkCopied',
  'checkCopyLeft',
] as const;

export type FindingWords = Record<(typeof FINDING_WORDS)[number], string>;
export type CheckWords = Record<(typeof CHECK_WORDS)[number], string>;
