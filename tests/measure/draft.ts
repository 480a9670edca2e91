/**
 * `npm run measure:draft -- <story>=<release> …`: how many fields of recorded releases stand as the desk proposes them today, by field.
 * The stories are not part of the project: a file of text or HTML each, with the name of its release. The other releases are the record.
 * `npm run measure:draft -- --outside <folder>` drafts the stories of draft-stories.json, which no release has: see draft-outside.ts.
 */

import { proposeDraft } from '../../data/desk/story/propose.ts';
import { readStory } from '../../data/desk/story/read-story.ts';
import { DIMENSIONS } from '../../data/fact/id.ts';
import { readRecord } from '../../data/record/record.ts';
import { measureOutside } from './draft-outside.ts';

const FIELDS = [...DIMENSIONS, 'value', 'unit', 'qualifier', 'printed', 'attributedTo'] as const;

const record = readRecord();
const stood = new Map<string, number>(FIELDS.map((field) => [field, 0]));
let [recorded, whole, missing, proposedTotal, leftOut] = [0, 0, 0, 0, 0];

const [first, folder] = process.argv.slice(2);
if (first === '--outside') {
  await measureOutside(folder ?? '.', record);
  process.exit();
}

for (const pair of process.argv.slice(2)) {
  const [file = '', name] = pair.split('=');
  const release = record.releases.find(({ id }) => id === name);
  if (!release) throw new Error(`${pair}: there is no release ${name}`);
  const story = await readStory(file, release.language);
  const known = (value: string | null) => ({ value, doubt: null });
  const page = {
    publisher: known(release.publisher),
    agency: known(release.agency),
    title: known(release.title),
    url: known(release.url),
    tier: known(release.tier),
    published: { value: release.published, doubt: null },
  };
  const days = { recorded: release.recorded, retrieved: release.retrieved };
  const left = proposeDraft(story, page, days, record.vocabulary).observations;
  proposedTotal += left.length;
  for (const observation of release.observations) {
    recorded += 1;
    // The proposal of the same place: the page's token, whose sign may be ours.
    const token = tokenOf(observation);
    const same = left.filter((each) => each.paragraph === observation.paragraph && overlaps(tokenOf(each), token));
    const proposal = same.sort((a, b) => agreement(b, observation) - agreement(a, observation))[0];
    if (!proposal) {
      missing += 1;
      continue;
    }
    left.splice(left.indexOf(proposal), 1);
    for (const field of FIELDS) if (isSame(proposal, observation, field)) stood.set(field, (stood.get(field) ?? 0) + 1);
    if (DIMENSIONS.every((field) => isSame(proposal, observation, field))) whole += 1;
  }
  leftOut += left.length;
}

const share = (n: number, of: number) => `${((100 * n) / of).toFixed(1)}%`.padStart(7);
console.log(`${process.argv.length - 2} releases, ${recorded} observations, ${proposedTotal} proposed`);
for (const field of FIELDS) console.log(`  ${field.padEnd(14)}${share(stood.get(field) ?? 0, recorded)}`);
console.log(`  ${'all dimensions'.padEnd(14)}${share(whole, recorded)}`);
console.log(`  not proposed at all: ${missing}; proposed and then left out: ${leftOut}`);

type Part = { printed: string; value: number | null };

function tokenOf({ printed }: Part): string {
  return printed.replace(/^-/, '');
}

/** "exceeded 3 billion" and "3 billion" are one place. */
function overlaps(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}

function isSame(a: object, b: object, field: (typeof FIELDS)[number]): boolean {
  return ((a as Record<string, unknown>)[field] ?? null) === ((b as Record<string, unknown>)[field] ?? null);
}

function agreement(a: object, b: object): number {
  return FIELDS.filter((field) => isSame(a, b, field)).length;
}
