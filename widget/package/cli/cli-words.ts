/** What the command says, in English. */
import type { FindingWords } from '../../check/check-words.ts';

export const WORDS: FindingWords = {
  verdictMatches: 'matches',
  verdictDiffers: 'differs',
  verdictOutdated: 'outdated',
  verdictDoubt: 'in doubt',
  verdictUnknown: 'not in the record',
  checkOurs: 'the record: {}',
  checkOursBy: 'the record: {} ({}, {})',
  checkSince: 'replaced on {}',
  noteRounded: 'rounded',
  noteLoose: 'true, but far from the number',
  noteNeighbour: 'this is the number of: {}',
  noteYear: 'the text names no year: its numbers fit this one',
  notePeriod: 'the text names no year for it',
  noteFact: 'the record has no such number',
  noteLimit: 'the record knows too little to confirm or deny it',
  noteWords: 'words that may mean a part of it: {}',
  noteUnsure: 'what it is a number of is not clear',
  noteNewer: 'a newer period: {}',
  derived: 'derived from stated figures',
  disputed: 'disputed: sources disagree',
  corrected: 'corrected',
  withdrawn: 'withdrawn',
};

export const NUMBERS: Record<string, string> = {
  exact: '{}',
  about: 'about {}',
  over: 'over {}',
  under: 'under {}',
  points: 'percentage points',
  percent: '',
  count: '',
  rank: '',
};

export const HELP = `Usage: trade-facts check <files or folders…> [--origin URL | --dump FILE] [--state FILE] [--day YYYY-MM-DD] [--json]

Checks the trade figures of Markdown, HTML and text files, in English or Chinese. The words of each <trade-figure>, and of each link to a
fact, are compared with the fact. Of a folder, all such files are checked. The file - is the standard input.

  --origin URL  a deployment whose facts are asked for; or the environment variable TRADE_FACTS_ORIGIN
  --dump FILE   the record as one JSON file, which may be compressed by gzip
  --state FILE  remembers in this file what was seen, and names only what is new: a figure that differs, is outdated, revised, corrected,
                withdrawn or disputed, with its sentence
  --day DAY     the day of the texts, where they name none: tells which year "in May" means
  --json        prints the findings as JSON

Nothing of a text is sent: only the areas that it names, and the ids that it cites, are asked for. The state has no words of a text.

Exit status: 1 where a figure or cited words differ, are outdated or in doubt, or a cited id is unknown, and with --state where something
is new; 2 where something could not be checked, and the state is left as it was; else 0.`;
