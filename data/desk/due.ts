/** `desk due`: which releases are due or missing, by the schedule in `dataset.json`. */
import { parseArgs, styleText } from 'node:util';
import { coverageTable } from '../catalogue/area-file.ts';
import { expectedReleases } from '../catalogue/expected-releases.ts';
import type { ExpectedRelease } from '../catalogue/format/catalogue-files.ts';
import { isDay } from '../contract/enumerations.ts';
import { dayAfter, parsePeriod } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import type { Dataset } from '../record/dataset.ts';
import { look } from './look.ts';
import { readRecordAround } from './release-file.ts';
import { bytesOf } from './story/input.ts';
import { type Command, UsageError } from './terminal.ts';

const DAYS_AHEAD = 31;

type Status = 'missing' | 'due' | 'recorded';

export const due: Command = {
  summary: 'lists the releases that are due or missing',
  help: `Usage: npm run desk -- due [--all] [--json]

By the schedule in dataset.json: "missing" are releases whose usual day is over and which the record does not have, with that day; "due"
those of the next 31 days. /calendar.ics has the same days. Then the total trade that the record has, by area and year, and what of it is
missing, also of areas without a schedule.

  --all         those that the record has too
  --today DATE  another day than today, YYYY-MM-DD
  --issues FILE JSON lines { title, body }, one for each missing release whose title is no line of the file; where the schedule has an
                address to look at, with what one request found there. Exit status 0
  --json        a list of { status, due, area, period, fact, release } instead of lines

Exit status: 0 nothing is missing, 1 something is, 2 the arguments are wrong, 3 the record can't be read.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        all: { type: 'boolean' },
        today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        issues: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    if (positionals.length) throw new UsageError('due takes no file.');
    if (!isDay(values.today)) throw new UsageError(`--today ${values.today}: write a day as YYYY-MM-DD.`);
    const { record } = readRecordAround();
    const { schedule = [] } = record.dataset;
    const list = expectedReleases(record, dayAfter(values.today, DAYS_AHEAD))
      .map((release) => ({ status: statusOf(release, values.today), ...release }))
      .filter(({ status }) => values.all || status !== 'recorded');
    if (values.issues !== undefined) {
      const known = new TextDecoder().decode(bytesOf(values.issues)).split(/\r?\n/);
      for (const release of list) {
        const title = `Release due: ${release.area}, ${release.period}`;
        if (release.status !== 'missing' || known.includes(title)) continue;
        console.log(JSON.stringify({ title, body: await bodyOf(release, schedule, values.today) }));
      }
      return 0;
    }
    const missing = list.filter(({ status }) => status === 'missing').length;
    const soon = list.filter(({ status }) => status === 'due').length;
    if (values.json) {
      console.log(JSON.stringify(list, null, 2));
    } else {
      for (const { status, due: day, area, period, release } of list) {
        const word = styleText(status === 'missing' ? 'red' : 'reset', status.padEnd(8));
        console.log(
          `${word}  ${day}  ${area.padEnd(8)}  ${periodName(period, { code: 'en' })}${release ? `  ${release.id}` : ''}`,
        );
      }
      console.log(`\n${coverageTable(record, values.today)}`);
    }
    const what = schedule.length ? '' : ' dataset.json has no schedule.';
    console.error(`Missing: ${missing}. Due in the next ${DAYS_AHEAD} days: ${soon}.${what}`);
    return missing ? 1 : 0;
  },
};

function statusOf({ release, due: day }: ExpectedRelease, today: string): Status {
  if (release) return 'recorded';
  return day < today ? 'missing' : 'due';
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
    `The schedule expects the trade of ${area}, ${periodName(period, { code: 'en' })}, by ${day}, and the record does not have it.`,
    ...found,
    `Save the page, and begin with:\n\n    npm run desk -- brief story.html --url URL > brief.md`,
    'data/README.md says how it goes on. Where no page can be found, say here where you looked, and close this.',
  ].join('\n\n');
}
