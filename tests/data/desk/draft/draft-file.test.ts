import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDecisions, readDraft, textOfDraft } from '../../../../data/desk/draft/draft-file.ts';
import { root } from '../desk.ts';

it.each(['data', 'tests/record'])('writes every release of %s as it stands in the record', (dataSet) => {
  const folder = join(root, dataSet, 'releases');
  for (const name of readdirSync(folder)) {
    const draft = readDraft(join(folder, name));
    // JavaScript knows no difference between 15.0 and 15.
    const text = readFileSync(join(folder, name), 'utf8').replace(/("value": -?\d+)\.0,/g, '$1,');
    expect(textOfDraft(draft)).toBe(text);
    expect(openDecisions(draft)).toBe(0);
  }
});
