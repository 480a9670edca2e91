/** A story with one number at a time changed as a copyist slips. */
import { factId } from '../../../data/fact/id.ts';
import type { Release } from '../../../data/record/schema.ts';
import type { Finding } from '../../../data/text/check/finding.ts';
import { tokenSlips } from '../../measure/mutate/mutations.ts';

const NUMBER = /\d+(?:[.,]\d+)*/;

interface SlippedStory {
  slip: string;
  text: string;
  /** Where the changed figure starts. */
  start: number;
  id: string;
  value: number | null;
}

/** `findings` are those of the unchanged story; a figure of it is changed as the release's own token would be. */
export function slipsIn(text: string, release: Release, findings: readonly Finding[]): SlippedStory[] {
  return findings.flatMap((finding) => {
    const observation = release.observations.find((other) => factId(other) === finding.id);
    if (!observation) return [];
    return tokenSlips(release, observation).flatMap(({ slip, observation: slipped }) => {
      const number = /-?\d+(?:[.,]\d+)*/.exec(slipped.printed)?.[0];
      if (!number || !NUMBER.test(finding.text)) return [];
      const changed = finding.text.replace(NUMBER, number);
      const { start, end, id } = finding;
      return changed === finding.text
        ? []
        : [{ slip, text: text.slice(0, start) + changed + text.slice(end), start, id: id ?? '', value: slipped.value }];
    });
  });
}
