/** `desk due`: lists the releases that are due or missing, by the schedule in `dataset.json`. */
import { styleText } from 'node:util';
import { expectedReleases } from '../catalogue/expected-releases.ts';
import type { ExpectedRelease } from '../catalogue/format/catalogue-files.ts';
import { isDay } from '../contract/enumerations.ts';
import { dayAfter } from '../fact/period.ts';
import { periodName } from '../fact/period-name.ts';
import { utcDate } from '../fact/today.ts';
import { command, UsageError } from './command.ts';
import { readRecordAround } from './release-file.ts';
import { readText } from './story/read-text.ts';

const DAYS_AHEAD = 31;

/** Title of the GitHub issue that lists all missing releases. */
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

With --issue, "body" is null if nothing is missing, and "comment" names releases that the body in the file does not list.`,
  async run({ today = utcDate(), issue }) {
    if (!isDay(today)) throw new UsageError(`--today ${today}: write a date as YYYY-MM-DD.`);
    const { record } = readRecordAround();
    const { schedule = [] } = record.dataset;
    const expected = expectedReleases(record, dayAfter(today, DAYS_AHEAD)).filter(({ release }) => !release);
    const missing = expected.filter((release) => release.due < today);
    if (issue !== undefined) {
      console.log(JSON.stringify(issueOf(missing, readText(issue))));
      return 0;
    }
    for (const release of expected) {
      const status = release.due < today ? styleText('red', 'missing') : 'due    ';
      console.log(`${status}  ${release.due}  ${release.area.padEnd(8)}  ${englishPeriod(release.period)}`);
    }
    const scheduleNote = schedule.length ? '' : ' dataset.json has no schedule.';
    console.error(
      `Missing: ${missing.length}. Due in the next ${DAYS_AHEAD} days: ${expected.length - missing.length}.${scheduleNote}`,
    );
    return missing.length ? 1 : 0;
  },
});

function englishPeriod(period: string): string {
  return periodName(period, { code: 'en' });
}

/** `oldBody` is empty for a new issue. */
function issueOf(missing: readonly ExpectedRelease[], oldBody: string) {
  if (!missing.length) return { title: ISSUE_TITLE, body: null, comment: null };
  const items = missing.map((release) => `- ${labelOf(release)}, due on ${release.due}.`);
  const newLabels = missing.map(labelOf).filter((label) => !oldBody.includes(label));
  return {
    title: ISSUE_TITLE,
    body: `The schedule expects these releases, and the record does not have them:

${items.join('\n')}

Save the page of a release, and begin with:

    npm run desk -- brief story.html --url URL --write > brief.md

data/README.md says how to go on. If a release will not come, write its last month and the reason into "skipped" of its schedule in
data/dataset.json. This issue closes when nothing is missing.`,
    comment: oldBody.trim() && newLabels.length ? `New: ${newLabels.join('; ')}.` : null,
  };
}

/** "CN, January to May 2025 (2025-01..2025-05)". The id tells it from periods whose names start the same way. */
function labelOf({ area, period }: ExpectedRelease): string {
  return `${area}, ${englishPeriod(period)} (${period})`;
}
