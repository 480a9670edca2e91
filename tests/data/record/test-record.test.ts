/** Builds the test record, a small data set of another country, to show that nothing depends on the real one. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildIndex, checkStart } from '../../../data/catalogue/build-index.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { readRecord } from '../../../data/record/record.ts';

const folder = new URL('../../test-record/', import.meta.url);
const record = readRecord(folder);
const histories = derive(compile(record), record.vocabulary);

it.each([
  ['a single month', { area: 'VN', period: '2025-05' }],
  ['a period that no release mentions', { area: 'VN', period: '1999' }],
])('cannot have a start page for %s', (_, start) => {
  const other = { ...record, dataset: { ...record.dataset, start } };
  expect(checkStart(other, compile(other))).toEqual([
    `data/dataset.json, start: no card can show ${start.area}.trade.value.world.total.${start.period}: name an area and a period of several months whose total trade a release prints`,
  ]);
});

it('has the day of its last change (`date`) and of its newest page (`newest`), which may be older', () => {
  const late = record.releases.map((release, i) => (i === 0 ? { ...release, recorded: '2026-01-31' } : release));
  const { dataset } = buildIndex({ ...record, releases: late }, histories, 'build');
  expect(dataset).toMatchObject({ date: '2026-01-31', newest: '2025-07-10' });
});

it('is built from DATA_FOLDER, and error messages name files in that folder', () => {
  const cwd = resolve(import.meta.dirname, '../../..');
  const env = { ...process.env, DATA_FOLDER: 'dist/no-such-record/', OUT_FOLDER: 'dist/no-such-record' };
  const { status, stderr } = spawnSync(process.execPath, ['data/commands/build.ts'], { cwd, env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('dist/no-such-record/dataset.json: is missing: add it\n');
});
