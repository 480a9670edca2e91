/** The data file of a release page: which of its numbers are not current, and which have no page of their own. */
import { expect, it } from 'vitest';
import { compile } from '../../../data/catalogue/compile.ts';
import { releaseFiles } from '../../../data/catalogue/release-file.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import type { Observation, RecordedRelease } from '../../../data/record/schema.ts';
import { observation, record, release } from '../builder.ts';

const YUAN = 'CN-XJ.trade.value.world.total.2023';
const USD = 'CN-XJ.trade.value-usd.world.total.2023';
const correction = { status: 'disputed' as const, date: '2024-02-01', reason: 'Contested.' };
const slip = { suppressions: [{ rule: 'agreement', reason: 'A slip.' }] };

const pageOf = (more: Partial<Observation>) => release('2024-01-20', [observation(YUAN, '357 billion yuan', more)]);
const other = release('2024-01-21', { [YUAN]: '357 billion yuan' }, { id: 'other' });
const revision = release('2025-01-20', { [YUAN]: '361 billion yuan' }, { id: 'revision' });
const converted = release('2024-01-20', { [USD]: '$50 billion' }, { dollars: 'converted' });
const impossible = pageOf({ correction: { ...correction, impossible: true } });

function fileOf(page: RecordedRelease, ...others: RecordedRelease[]) {
  const whole = record(page, ...others);
  const histories = compile(whole);
  return new Map(releaseFiles(whole, histories, factsToday(histories))).get(`releases/${page.id}`);
}

it.each<[name: string, page: RecordedRelease, others: RecordedRelease[], statuses: Record<string, string> | undefined]>(
  [
    ['a current number', pageOf({}), [other], undefined],
    ['a number that a later page replaced', pageOf({}), [revision], { [YUAN]: 'superseded' }],
    ['a number with a correction notice', pageOf({ correction }), [], { [YUAN]: 'disputed' }],
    ['a copy with a correction notice', { ...pageOf({ correction }), tier: 'B' }, [other], { [YUAN]: 'disputed' }],
    ['an impossible number, which is no fact', impossible, [], { [YUAN]: 'disputed' }],
    // These two have no fact, but are not withdrawn either.
    ['dollars of a year without exchange rates, which are no fact', converted, [], undefined],
    ['a slip, which is no fact', pageOf(slip), [], undefined],
  ],
)('gives the status of %s', (_, page, others, statuses) => {
  expect(fileOf(page, ...others)?.statuses).toEqual(statuses);
});

it.each<[name: string, page: RecordedRelease, ids: string[] | undefined]>([
  ['a current number', pageOf({}), undefined],
  ['an impossible number', impossible, [YUAN]],
  ['dollars of a year without exchange rates', converted, [USD]],
  ['a slip', pageOf(slip), [YUAN]],
])('says whether %s has a page', (_, page, ids) => {
  expect(fileOf(page)?.withoutFact).toEqual(ids);
});
