import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDecisions, readDraft, textOfDraft, writeDraft } from '../../../../data/desk/draft/draft-file.ts';
import { doubtLines, sentenceOf } from '../../../../data/desk/draft/shown.ts';
import { storyOf } from '../../../../data/text/story/story.ts';
import { root } from '../desk.ts';

it.each(['data', 'tests/test-record'])('writes every release of %s as it stands in the record', (dataSet) => {
  const folder = join(root, dataSet, 'releases');
  for (const name of readdirSync(folder)) {
    const draft = readDraft(join(folder, name));
    // JavaScript knows no difference between 15.0 and 15.
    const text = readFileSync(join(folder, name), 'utf8').replace(/("value": -?\d+)\.0,/g, '$1,');
    expect(textOfDraft(draft)).toBe(text);
    expect(openDecisions(draft)).toBe(0);
  }
});

it('writes what is not shown, or commands a terminal, by its number', () => {
  const title = 'Trade\u009b31m \u202egrows\u{E0001} تجارة';
  const text = textOfDraft({ title, observations: [], notTaken: [] } as never);
  expect(text).toContain(String.raw`"title": "Trade\u009B31m \u202Egrows\uDB40\uDC01 تجارة"`);
  expect(JSON.parse(text).title).toBe(title);
});

it('shows the sentence of a figure without what commands a terminal', () => {
  const text = 'Exports rose a little.\n\nTrade \u001b[2Jgrew 5 percent\u009b in May \u202e2025.';
  const sentence = sentenceOf({ printed: '5 percent', paragraph: 2 }, { text, story: storyOf(text) } as never);
  expect(sentence).toBe('Trade \ufffd[2Jgrew 5 percent\ufffd in May \ufffd2025.');
});

it('does not overwrite what somebody else wrote since it was read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const path = join(folder, 'draft.json');
  writeFileSync(path, '{ "observations": [] }');
  const draft = readDraft(path);
  writeDraft(path, draft);
  writeDraft(path, draft);
  const theirs = '{ "observations": [], "note": "of another operator" }';
  writeFileSync(path, theirs);
  expect(() => writeDraft(path, draft)).toThrow(
    'was changed by somebody else while it was open here. Nothing was written',
  );
  expect(readFileSync(path, 'utf8')).toBe(theirs);
  expect(readdirSync(folder)).toEqual(['draft.json']);
  rmSync(folder, { recursive: true });
});

it('shows fields that are open for the same reason in one line', () => {
  const decide = { area: 'it was not proposed', period: 'a guess', partner: 'it was not proposed' };
  expect(doubtLines({ decide })).toEqual(['area, partner: it was not proposed', 'period: a guess']);
});
