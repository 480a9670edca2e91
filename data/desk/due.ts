/** `desk due`: which releases are due or missing, by the schedule in `dataset.json`. */
import { styleText } from 'node:util';
import { expectedReleases } from '../catalogue/expected-releases.ts';
import type { ExpectedRelease } from '../catalogue/format/catalogue-files.ts';
import { isDay } from '../contract/enumerations.ts';
import { dayAfter, type Period, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { utcDate } from '../fact/today.ts';
import { textOfHtml } from '../markup/html.ts';
import type { Dataset } from '../record/dataset.ts';
import { periodGrammarOf } from '../text/grammars/all-mentions.ts';
import { mayMean, periodReader } from '../text/periods/periods.ts';
import { languageOf } from '../text/story/detect-language.ts';
import { storyOf } from '../text/story/story.ts';
import { command, UsageError } from './command.ts';
import { readRecordAround } from './release-file.ts';
import { readText } from './story/read-text.ts';

const DAYS_AHEAD = 31;

export const due = command({
  summary: 'lists the releases that are due or missing',
  takes: [],
  flags: {
    today: ['DATE', 'another day than today, YYYY-MM-DD'],
    issues: [
      'FILE',
      'JSON lines { title, body } instead, one for each missing release whose title is no line of the file',
    ],
  },
  help: `By the schedule in dataset.json: "missing" are releases whose usual day is over and which the record does not have, with that day; "due"
those of the next ${DAYS_AHEAD} days. "coverage" of /v1/areas/{area} has the periods of total trade
that pages state, also of areas without a schedule. An issue says what one request found at the address that the schedule has to look at.`,
  async run({ today = utcDate(), issues }) {
    if (!isDay(today)) throw new UsageError(`--today ${today}: write a day as YYYY-MM-DD.`);
    const { record } = readRecordAround();
    const { schedule = [] } = record.dataset;
    const list = expectedReleases(record, dayAfter(today, DAYS_AHEAD)).filter(({ release }) => !release);
    const missing = list.filter((release) => release.due < today);
    if (issues !== undefined) {
      const known = readText(issues).split(/\r?\n/);
      for (const release of missing) {
        const title = `Release due: ${release.area}, ${release.period}`;
        if (known.includes(title)) continue;
        console.log(JSON.stringify({ title, body: await bodyOf(release, schedule, today) }));
      }
      return 0;
    }
    for (const release of list) {
      const word = release.due < today ? styleText('red', 'missing') : 'due    ';
      console.log(`${word}  ${release.due}  ${release.area.padEnd(8)}  ${nameOf(release.period)}`);
    }
    const what = schedule.length ? '' : ' dataset.json has no schedule.';
    console.error(
      `Missing: ${missing.length}. Due in the next ${DAYS_AHEAD} days: ${list.length - missing.length}.${what}`,
    );
    return missing.length ? 1 : 0;
  },
});

function nameOf(period: string): string {
  return periodName(period, { code: 'en' });
}

async function bodyOf(
  { area, period, due: day }: ExpectedRelease,
  schedule: NonNullable<Dataset['schedule']>,
  today: string,
): Promise<string> {
  const month = parsePeriod(period)?.to ?? 0;
  const address = schedule.find((entry) => entry.area === area && entry.months.includes(month))?.look;
  const found = address ? [`<${address}>: ${await look(address, period, today)}`] : [];
  return [
    `The schedule expects the trade of ${area}, ${nameOf(period)}, by ${day}, and the record does not have it.`,
    ...found,
    `Save the page, and begin with:\n\n    npm run desk -- brief story.html --url URL > brief.md`,
    'data/README.md says how it goes on. Where no page can be found, say here where you looked, and close this.',
  ].join('\n\n');
}

const AGENT = 'trade-facts-desk/1.0';
const WAIT = 20_000;

/**
 * One polite request for a page where a release is expected, and in a sentence whether it names the period. A person wrote the address into the
 * schedule; `today` is a day, YYYY-MM-DD.
 */
export async function look(address: string, period: string, today: string): Promise<string> {
  try {
    const page = await fetch(address, { headers: { 'user-agent': AGENT }, signal: AbortSignal.timeout(WAIT) });
    if (!page.ok) return `it answers ${page.status}: correct "look" in the schedule if it has moved.`;
    const text = textOfHtml(await page.text());
    const language = languageOf(text);
    const { periods } = periodReader(text, storyOf(text), language)(today);
    const isNew = periods.some((named) => named.year !== null && mayMean(named, parsePeriod(period) as Period));
    if (isNew) return `new: it names ${nameOf(period)}.`;
    const isRead = periodGrammarOf(language)?.isPartial === false;
    return isRead
      ? `unchanged: it does not name ${nameOf(period)}.`
      : 'it is there; not all periods are read in its language: open it yourself.';
  } catch (error) {
    return `it can't be read (${(error as Error).message}).`;
  }
}
