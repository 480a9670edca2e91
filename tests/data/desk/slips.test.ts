/** Plants an editor's mistake (a slip) in a release. `desk check` must report it, and ask nothing else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readStory } from '../../../data/desk/story/read-story.ts';
import { type CheckedRelease, verify } from '../../../data/desk/verify.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { Draft } from '../../../data/record/schema.ts';
import { SLIPS, type Slip, STORIES } from './slips.ts';

const record = readRecord();
const folder = mkdtempSync(join(tmpdir(), 'slips-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(name: keyof typeof STORIES, change: (release: Draft) => void): CheckedRelease {
  const { releaseId: id, html, notTaken, adapt } = STORIES[name];
  const { id: _, ...recorded } =
    record.releases.find((release) => release.id === id) ?? expect.fail(`no release ${id}`);
  const release: Draft = structuredClone({ ...recorded, notTaken });
  adapt?.(release);
  change(release);
  const path = join(folder, `${name}.html`);
  writeFileSync(path, html);
  // Only some releases are compared, because the whole record takes seconds.
  const isNearInTime = ({ published }: Draft) =>
    Math.abs(Date.parse(published) - Date.parse(recorded.published)) < 30 * 86_400_000;
  const others = record.releases.filter((other) => other.id !== id);
  const lastOfPublisher = others.filter((other) => other.publisher === recorded.publisher).slice(-3);
  const releases = others.filter((other) => isNearInTime(other) || lastOfPublisher.includes(other));
  // Ids begin with the day of publication, which the slip may have changed.
  const releaseId = id.replace(/^[\d-]{10}/, release.published);
  return verify(release, releaseId, { ...record, releases }, readStory(path));
}

const linesOf = ({ issues, contradictions }: CheckedRelease) => [
  ...issues.map(({ message }) => message),
  ...contradictions.map((line) => `contradicts: ${line}`),
];

const linesWithoutSlip = Object.fromEntries(
  (Object.keys(STORIES) as (keyof typeof STORIES)[]).map((name) => [name, linesOf(check(name, () => {}))]),
);

describe('a release without a slip', () => {
  it.each([
    // "For this year" is not read as a period.
    ['xinjiang', ['period: 2025: the words beside it do not name it']],
    ['guangdong', []],
    ['china', []],
    ['chinese', []],
  ])('of the story %s asks %j', (name, questions) => {
    expect(linesWithoutSlip[name]?.filter((line) => !line.startsWith('contradicts'))).toEqual(questions);
  });
});

/** The lines that only the release with the slip has. */
function linesBecauseOf({ story, change }: Slip): string {
  return linesOf(check(story, change))
    .filter((line) => !linesWithoutSlip[story]?.includes(line))
    .join('\n');
}

it.each(SLIPS)('the slip "$name" is reported', (slip) => {
  expect(linesBecauseOf(slip)).toMatch(slip.message);
});
