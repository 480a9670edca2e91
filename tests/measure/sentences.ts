/** How sentences of our own that state the record, and stories of releases in the record, are judged, as they are and with slips. */
import { readFileSync } from 'node:fs';
import type { Fact } from '../../data/contract/fact.ts';
import { boundsOf } from '../../data/fact/bounds.ts';
import { factId } from '../../data/fact/id.ts';
import { parsePrinted } from '../../data/printed/printed.ts';
import { VERDICTS } from '../../data/text/check/finding.ts';
import { sentencesOf } from '../support/texts/compose.ts';
import { recordChecker } from '../support/texts/record-checker.ts';
import { slipsIn } from '../support/texts/slips.ts';
import { tokenSlips } from './mutate/mutations.ts';

export async function judgeSentences(
  stories: string[],
  options: { release?: string | undefined; show?: boolean | undefined },
): Promise<void> {
  const { record, byId, check } = recordChecker();
  const tally = new Map<string, Record<string, number>>();
  function count(kind: string, verdict: string): void {
    const row = tally.get(kind) ?? {};
    row[verdict] = (row[verdict] ?? 0) + 1;
    tally.set(kind, row);
  }

  for (const release of record.releases) {
    for (const observation of release.observations) {
      const id = factId(observation);
      const slips = tokenSlips(release, observation);
      for (const sentence of sentencesOf(record, release, observation)) {
        const [finding] = await check(sentence, release.published, release.language);
        count(
          `${release.language} true`,
          finding?.id === id ? finding.verdict : finding ? `misread ${finding.verdict}` : 'not found',
        );
        if (options.show && finding?.verdict !== 'matches')
          console.log(sentence, finding?.verdict, finding?.notes.join(), finding?.id);
        if (finding?.id !== id) continue;
        for (const { slip, observation: slipped } of slips) {
          const [changed] = sentencesOf(record, release, slipped).slice(0, 1);
          if (!changed || changed === sentence) continue;
          const kind = isTrue(byId.get(id), slipped.value, slipped.printed, release.language) ? 'still true' : slip;
          const [found] = await check(changed, release.published, release.language);
          count(`${release.language} ${kind}`, found?.verdict ?? 'not found');
          if (options.show && kind === 'still true' && found?.verdict === 'differs')
            console.log(slip, changed, found.fact?.bounds, found.fact?.id, id);
        }
      }
    }
  }

  for (const path of stories) {
    const release = record.releases.find(({ id }) => id === options.release);
    if (!release) throw new Error('name the release of the story: --release id');
    const text = readFileSync(path, 'utf8');
    for (const { verdict } of await check(text, undefined, release.language)) count('story, true', verdict);
    for (const { slip, text: changed, start } of slipsIn(
      text,
      release,
      await check(text, undefined, release.language),
    )) {
      const found = (await check(changed, undefined, release.language)).find((finding) => finding.start === start);
      count(`story, ${slip}`, found?.verdict ?? 'not found');
      if (options.show && found?.verdict !== 'differs')
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
}

/** Whether the changed number is true all the same, as a limit that was moved away may be. */
function isTrue(fact: Fact | undefined, value: number | null, printed: string, language: string): boolean {
  const token = parsePrinted(printed, language);
  if (!fact || value === null || !token) return false;
  const [low, high] = boundsOf(value, token.resolution, token.qualifier ?? 'exact');
  const [from, to] = fact.bounds;
  return (low ?? -Infinity) < (to ?? Infinity) && (from ?? -Infinity) < (high ?? Infinity);
}
