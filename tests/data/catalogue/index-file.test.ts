import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../data/catalogue/catalogue-index.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { readIndex, writeIndex } from '../../../data/catalogue/index-file.ts';
import { readRecord } from '../../../data/record/record.ts';

const record = readRecord();
const index = buildIndex(record, compile(record), 'test');

describe('the index as a file', () => {
  it('has everything of the index, in its order', () => {
    const read = readIndex(JSON.parse(JSON.stringify(writeIndex(index))));
    expect(read).toEqual(index);
    expect(Object.keys(read.vocabulary.areas)).toEqual(Object.keys(index.vocabulary.areas));
  });

  it('takes a few bytes for one more area of a country', () => {
    const [[id, code] = ['', {}]] = Object.entries(index.vocabulary.areas);
    const summary = index.areas.find((area) => area.id === id);
    if (!summary) throw new Error('the first area has no facts');
    const more = Array.from({ length: 1000 }, (_, i) => `XX-${i}`);
    const larger = {
      ...index,
      areas: [...index.areas, ...more.map((other) => ({ ...summary, id: other }))],
      vocabulary: {
        ...index.vocabulary,
        areas: { ...index.vocabulary.areas, ...Object.fromEntries(more.map((other) => [other, code])) },
      },
    };
    const sizes = [index, larger].map((written) => JSON.stringify(writeIndex(written)).length) as [number, number];
    expect((sizes[1] - sizes[0]) / more.length).toBeLessThan(16);
    expect(readIndex(writeIndex(larger))).toEqual(larger);
  });
});
