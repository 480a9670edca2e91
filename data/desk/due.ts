/** `desk due`: lists the releases that are due or missing, by the schedule in `dataset.json`. */
import { styleText } from 'node:util';
import { expectedReleases } from '../catalogue/expected-releases.ts';
import type { ExpectedRelease } from '../catalogue/format/catalogue-files.ts';
import { isDay } from '../contract/enumerations.ts';
import { dayAfter, type Period, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { utcDate } from '../fact/today.ts';
import { textOfHtml } from '../markup/html.ts';
import type { Dataset } from '../record/dataset.ts';
import { mayMean, periodReader, readsAllPeriods } from '../text/periods/periods.ts';
import { languageOf } from '../text/story/language.ts';
import { command, UsageError } from './command.ts';
import { readRecordAround } from './release-file.ts';
import { readText } from './story/read-text.ts';

const DAYS_AHEAD = 31;

/** The one issue that lists what is missing. */
const ISSUE_TITLE = 'Releases due';

export const due = command({
  summary: 'lists the releases that are due or missing',
  takes: [],
  flags: {
    today: ['DATE', 'another date than today, YYYY-MM-DD'],
    issue: [
      'FILE',
      'JSON { title, body, comment } instead: the issue about all missing releases, after its body in the file',
    ],
  },
  help: `By the schedule in dataset.json. "missing": the record does not have the release, and its usual day has passed. "due": the release is expected in
the next ${DAYS_AHEAD} days. If a release will not come, write its last month and the reason into "skipped" of the schedule.

With --issue, "body" is null if nothing is missing, and "comment" names releases that the body in the file does not list. The body says what one
request found at the addresses that the schedule names as "look".`,
  async run({ today = utcDate(), issue }) {
    if (!isDay(today)) throw new UsageError(`--today ${today}: write a date as YYYY-MM-DD.`);
    const { record } = readRecordAround();
    const { schedule = [] } = record.dataset;
    const list = expectedReleases(record, dayAfter(today, DAYS_AHEAD)).filter(({ release }) => !release);
    const missing = list.filter((release) => release.due < today);
    if (issue !== undefined) {
      console.log(JSON.stringify(await issueOf(missing, readText(issue), schedule, today)));
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

type Schedule = NonNullable<Dataset['schedule']>;

async function issueOf(missing: readonly ExpectedRelease[], before: string, schedule: Schedule, today: string) {
  if (!missing.length) return { title: ISSUE_TITLE, body: null, comment: null };
  const pages = new Map<string, Promise<string>>();
  const items: string[] = [];
  for (const release of missing) {
    const address = lookAt(release, schedule);
    if (address && !pages.has(address)) pages.set(address, fetchText(address));
    const result = address ? ` <${address}>: ${await compare(pages.get(address), release.period, today)}` : '';
    items.push(`- ${labelOf(release)}, due on ${release.due}.${result}`);
  }
  const added = missing.map(labelOf).filter((label) => !before.includes(label));
  return {
    title: ISSUE_TITLE,
    body: `The schedule expects these releases, and the record does not have them:

${items.join('\n')}

Save the page of a release, and begin with:

    npm run desk -- brief story.html --url URL --write > brief.md

data/README.md says how to go on. If a release will not come, write its last month and the reason into "skipped" of its schedule in
data/dataset.json. This issue closes when nothing is missing.`,
    comment: before.trim() && added.length ? `New: ${added.join('; ')}.` : null,
  };
}

/** The id of the period, because its name begins like that of others. */
function labelOf({ area, period }: ExpectedRelease): string {
  return `${area}, ${nameOf(period)} (${period})`;
}

function lookAt({ area, period }: ExpectedRelease, schedule: Schedule): string | undefined {
  const month = parsePeriod(period)?.to ?? 0;
  return schedule.find((entry) => entry.area === area && entry.months.includes(month))?.look;
}

const AGENT = 'trade-facts-desk/1.0';
const TIMEOUT = 20_000;

/** One request. Throws an error whose message is for the issue. */
async function fetchText(address: string): Promise<string> {
  const page = await fetch(address, { headers: { 'user-agent': AGENT }, signal: AbortSignal.timeout(TIMEOUT) }).catch(
    (error: Error) => {
      throw new Error(`it cannot be read (${error.message}).`);
    },
  );
  if (!page.ok) throw new Error(`it answers ${page.status}: correct "look" in the schedule if it has moved.`);
  return textOfHtml(await page.text());
}

/** Whether the page names the period, in a sentence. `today` dates periods without a year. */
export async function look(address: string, period: string, today: string): Promise<string> {
  return compare(fetchText(address), period, today);
}

async function compare(page: Promise<string> | undefined, period: string, today: string): Promise<string> {
  try {
    const text = (await page) ?? '';
    const language = languageOf(text);
    const { periods } = periodReader(text, language)(today);
    const isNew = periods.some((named) => named.year !== null && mayMean(named, parsePeriod(period) as Period));
    if (isNew) return `new: it names ${nameOf(period)}.`;
    const isRead = readsAllPeriods(language);
    return isRead
      ? `unchanged: it does not name ${nameOf(period)}.`
      : 'it is there, but not all periods are read in its language: open it yourself.';
  } catch (error) {
    return (error as Error).message;
  }
}
