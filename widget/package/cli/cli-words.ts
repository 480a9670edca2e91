/** The help of the command, and what it writes around a number, in English. */

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

export const HELP = `Usage: trade-facts check <files or folders…> [--origin URL] [--state FILE] [--problems] [--day YYYY-MM-DD] [--json]

Looks up the trade figures of Markdown, HTML and text files. The words of each <trade-figure>, and of each link to a fact, are bound to that
fact and compared with it. Of a folder, all such files are checked. The file - is the standard input.

  --origin URL  a deployment whose facts are asked for; or the environment variable TRADE_FACTS_ORIGIN
  --problems    prints bound figures alone that differ, were revised, are in doubt, or name no fact
  --state FILE  prints problems alone, and remembers in this file what was seen: what was revised or came into doubt is named once
  --day DAY     the day of the texts, where they name none: tells which year "in May" means
  --json        prints what was found as JSON

Nothing of a text is sent: only the areas that it names, and the ids that it cites, are asked for. On a GitHub runner problems are annotations
too.

Exit status: 1 where a bound figure differs or names no fact, and with --state also where one was revised or came into doubt since; 2 where
something could not be checked, and the state is left as it was; else 0. What is looked up never changes it.`;
