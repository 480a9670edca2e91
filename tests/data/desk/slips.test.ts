/** Which slips of an editor `desk check` names, and what it asks about releases without a slip. */
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
  const { release: id, source, notTaken, adapt } = STORIES[name];
  const { id: _, ...recorded } =
    record.releases.find((release) => release.id === id) ?? expect.fail(`no release ${id}`);
  const release: Draft = structuredClone({ ...recorded, notTaken });
  adapt?.(release);
  change(release);
  const path = join(folder, `${name}.html`);
  writeFileSync(path, source);
  // A comparison with the whole record takes seconds.
  const near = ({ published }: Draft) =>
    Math.abs(Date.parse(published) - Date.parse(recorded.published)) < 30 * 86_400_000;
  const others = record.releases.filter((other) => other.id !== id);
  const ofPublisher = others.filter((other) => other.publisher === recorded.publisher).slice(-3);
  const releases = others.filter((other) => near(other) || ofPublisher.includes(other));
  return verify(release, id.replace(/^[\d-]{10}/, release.published), { ...record, releases }, readStory(path));
}

const linesOf = ({ issues, contradictions }: CheckedRelease) => [
  ...issues.map(({ message }) => message),
  ...contradictions.map((line) => `contradicts: ${line}`),
];

const without = Object.fromEntries(
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
    expect(without[name]?.filter((line) => !line.startsWith('contradicts'))).toEqual(questions);
  });
});

/** What the check says because of the slip. */
function added({ story, change }: Slip): string {
  return linesOf(check(story, change))
    .filter((line) => !without[story]?.includes(line))
    .join('\n');
}

it.each(SLIPS)('the slip "$name" is named', (slip) => {
  expect(added(slip)).toMatch(slip.named);
});
