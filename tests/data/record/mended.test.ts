/** Faults that were found and mended, each told by its test. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { amount } from '../../../data/fact/format.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import { localeOf } from '../../support/languages.ts';
import { observation, record, release } from '../builder.ts';

const upTo = (period: string) => `CN-XJ.trade.value.world.total.${period}`;
const before = (month: string) => {
  const page = release('2025-06-19', {
    [upTo('2024-06')]: month,
    [upTo('2024-01..2024-06')]: '220.63 billion yuan',
    [upTo('2025-01..2025-05')]: '227.67 billion yuan',
    'CN-XJ.trade.growth.world.total.2025-01..2025-05': '22.9 percent',
  });
  const { vocabulary, ...rest } = record(page);
  return derive(compile({ vocabulary, ...rest }), vocabulary).find(({ id }) => id === upTo('2024-01..2024-05'));
};

it.each(['35.4 billion yuan', '35.0 billion yuan'])(
  'derive: takes levels and not what growth implies (%s)',
  (month) => {
    const entry = before(month);
    expect(entry?.derivations.map(({ formula }) => formula)).toEqual(['subtraction']);
    expect(entry && resolve(entry)).toMatchObject({
      status: 'current',
      derivation: { formula: 'subtraction' },
      revisions: [],
    });
  },
);

it('derive: is no yuan value of a share of tonnes', () => {
  const page = release('2025-06-19', {
    'CN-XJ.cargo.value.world.total.2025-05': '7.5 million tons',
    'CN-XJ.cargo.share.world.rail.2025-05': '50 percent',
  });
  const units = derive(compile(record(page)), record(page).vocabulary).flatMap(({ derivations }) =>
    derivations.map(({ unit }) => unit),
  );
  expect(units).not.toContain('CNY');
});

function problems(content: unknown): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'record-')), 'data/');
  mkdirSync(join(folder, 'releases'), { recursive: true });
  cpSync(new URL('../../../data/vocabulary', import.meta.url), join(folder, 'vocabulary'), { recursive: true });
  cpSync(new URL('../../../data/dataset.json', import.meta.url), join(folder, 'dataset.json'));
  writeFileSync(join(folder, 'releases/2025-06-19-page.json'), JSON.stringify(content));
  try {
    readRecord(pathToFileURL(folder));
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}
const { id: _, ...page } = release('2025-06-19', [observation(upTo('2025-05'), '61.81 billion yuan')]);

it('record-shape: names a day that no month has', () => {
  expect(problems({ ...page, published: '2025-02-30' })).toContain('published is no date written');
});
it('record-shape: names a file that holds null', () => {
  expect(problems(null)).toContain('data/releases/2025-06-19-page.json');
});
it('record-shape: names bounds that are turned round', () => {
  expect(problems({ ...page, observations: [{ ...page.observations[0], bounds: [2, 1] }] })).toContain('bounds');
});
it('format: has no Russian thousand in Kazakh', () => {
  expect(amount({ value: 15_308, digits: 0 }, localeOf('kk'))).toEqual(['15,308', 'мың']);
});
