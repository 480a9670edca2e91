/** What a lookup says in words, by name; pages have them in their language. */

/** Of a finding: all that the command says, in English. */
export const FINDING_WORDS = {
  lookupFound: 'found',
  lookupSeveral: 'several',
  lookupNone: 'not found',
  lookupNotCovered: 'not covered',
  lookupSkipped: 'not looked up',
  checkNotAmong: 'not among the {} numbers of the record for {}',
  checkSimilar: 'similar in the record: {}',
  checkThere: 'the record has: {}',
  checkNothing: 'the record has nothing for {}',
  checkNoArea: 'the text names no area of the record',
  checkYear: 'The text names no year; assumed: {}, which fits most of its numbers.',
  checkSince: 'revised since, on {}',
  checkPeriods: 'In this language only places, months, years and numbers are read.',
  derived: 'computed from stated figures',
  disputed: 'disputed: sources disagree',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
};
export type FindingWords = typeof FINDING_WORDS;

/** Of the page around the findings too. */
export const CHECK_WORDS = [
  ...(Object.keys(FINDING_WORDS) as (keyof FindingWords)[]),
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
export type CheckWords = Record<(typeof CHECK_WORDS)[number], string>;
