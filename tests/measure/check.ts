/**
 * `npm run measure:check -- [story --release id]…`: how well a text is checked. Sentences of our own state each observation of the record, as it is
 * and with the slips of `data/rules/mutations.ts`; a story of a release in the record, which is not part of the project, can be named.
 * Prints how each kind was judged: a true number that `differs` is the worst that can happen.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compile } from '../../data/catalogue/compile.ts';
import { derive } from '../../data/catalogue/derive/derive.ts';
import type { Fact } from '../../data/contract/fact.ts';
import { boundsOf } from '../../data/fact/bounds.ts';
import { factId } from '../../data/fact/id.ts';
import { resolve } from '../../data/fact/resolve.ts';
import { parsePrinted } from '../../data/printed/printed.ts';
import { readRecord } from '../../data/record/record.ts';
import { tokenSlips } from '../../data/rules/mutations.ts';
import { checkText } from '../../data/text/check/check-text.ts';
import { type Finding, VERDICTS } from '../../data/text/check/finding.ts';
import { sentencesOf } from '../support/texts/compose.ts';
import { slipsIn } from '../support/texts/slips.ts';

const record = readRecord();
const facts = derive(compile(record), record.vocabulary).flatMap((entry) => resolve(entry) ?? []);
const byId = new Map(facts.map((fact) => [fact.id, fact]));
const byArea = Map.groupBy(facts, ({ area }) => area);
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { release: { type: 'string' }, show: { type: 'boolean' } },
});

const tally = new Map<string, Record<string, number>>();
function count(kind: string, verdict: string): void {
  const row = tally.get(kind) ?? {};
  row[verdict] = (row[verdict] ?? 0) + 1;
  tally.set(kind, row);
}

const source = { vocabulary: async () => record.vocabulary, facts: async (area: string) => byArea.get(area) ?? [] };

async function check(text: string, language: string, day: string | undefined): Promise<Finding[]> {
  return (await checkText(text, source, { language, day })).findings;
}

/** Whether the changed number is true all the same, as a limit that was moved away may be. */
function isTrue(fact: Fact | undefined, value: number | null, printed: string, language: string): boolean {
  const token = parsePrinted(printed, language);
  if (!fact || value === null || !token) return false;
  const [low, high] = boundsOf(value, token.resolution, token.qualifier ?? 'exact');
  const [from, to] = fact.bounds;
  return (low ?? -Infinity) < (to ?? Infinity) && (from ?? -Infinity) < (high ?? Infinity);
}

for (const release of record.releases) {
  for (const observation of release.observations) {
    const id = factId(observation);
    const slips = tokenSlips(release, observation);
    for (const sentence of sentencesOf(record, release, observation)) {
      const [finding] = await check(sentence, release.language, release.published);
      count(
        `${release.language} true`,
        finding?.id === id ? finding.verdict : finding ? `misread ${finding.verdict}` : 'not found',
      );
      if (values.show && finding?.verdict !== 'matches')
        console.log(sentence, finding?.verdict, finding?.notes.join(), finding?.id);
      if (finding?.id !== id) continue;
      for (const { slip, observation: slipped } of slips) {
        const [changed] = sentencesOf(record, release, slipped).slice(0, 1);
        if (!changed || changed === sentence) continue;
        const kind = isTrue(byId.get(id), slipped.value, slipped.printed, release.language) ? 'still true' : slip;
        const [found] = await check(changed, release.language, release.published);
        count(`${release.language} ${kind}`, found?.verdict ?? 'not found');
        if (values.show && kind === 'still true' && found?.verdict === 'differs')
          console.log(slip, changed, found.fact?.bounds, found.fact?.id, id);
      }
    }
  }
}

for (const path of positionals) {
  const release = record.releases.find(({ id }) => id === values.release);
  if (!release) throw new Error('name the release of the story: --release id');
  const text = readFileSync(path, 'utf8');
  for (const { verdict } of await check(text, release.language, undefined)) count('story, true', verdict);
  for (const { slip, text: changed, start } of slipsIn(text, release, await check(text, release.language, undefined))) {
    const found = (await check(changed, release.language, undefined)).find((finding) => finding.start === start);
    count(`story, ${slip}`, found?.verdict ?? 'not found');
    if (values.show && found?.verdict !== 'differs')
      console.log(
        slip,
        found?.text ?? changed.slice(start, start + 30),
        found?.verdict,
        found?.notes.join(),
        found?.id,
      );
  }
}

for (const [kind, row] of tally) {
  const counts = [...VERDICTS, 'not found', ...Object.keys(row).filter((name) => name.startsWith('misread'))];
  console.log(`${kind.padEnd(28)}${counts.flatMap((name) => (row[name] ? `${name} ${row[name]}` : [])).join(', ')}`);
}
