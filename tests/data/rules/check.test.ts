import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FILE = '2025-06-10-example-customs-vietnam-trade.json';
const folder = mkdtempSync(join(tmpdir(), 'record-'));

/** Runs `npm run record:check` on a folder. */
function check(dataFolder: string): Promise<{ status: number; out: string; error: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['data/commands/check.ts'],
      { env: { ...process.env, DATA_FOLDER: dataFolder } },
      (failure, out, error) => resolve({ status: Number(failure?.code ?? 0), out, error }),
    );
  });
}

beforeAll(() => {
  for (const name of ['releases', 'vocabulary', 'dataset.json', 'moved.json']) {
    cpSync(join('tests/test-record', name), join(folder, name), { recursive: true });
  }
  // Neither fact is in the record, so the new id leads nowhere.
  const moves = {
    moved: { 'VN.trade.value.world.total.1999': 'VN.trade.value.world.total.1998' },
    withdrawn: {},
  };
  writeFileSync(join(folder, 'moved.json'), JSON.stringify(moves));
  const file = join(folder, 'releases', FILE);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"value": 352220000000', '"value": 325220000000'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('record:check', () => {
  it('passes a record without faults, and prints the violations of each rule', async () => {
    const { status, out, error } = await check('tests/test-record');
    expect([status, error]).toEqual([0, '']);
    expect(out).toMatch(/'printed-value' +│ 0 +│ 0 /);
    expect(out.trimEnd().endsWith('No problems found.')).toBe(true);
  });

  it('exits with 1 where a number or a moved id is wrong, and names both', async () => {
    const { status, out, error } = await check(folder);
    expect(status).toBe(1);
    expect(out).not.toContain('No problems found.');
    expect(error).toContain(
      `VN.trade.value.world.total.2025-01..2025-05: ${folder}/releases/${FILE} (352.22 billion U.S. dollars): the token says 352220000000, but value is 325220000000`,
    );
    expect(error).toContain(
      `VN.trade.value.world.total.1999: ${folder}/moved.json leads to VN.trade.value.world.total.1998, which is not in the record`,
    );
    expect(error.trimEnd()).toMatch(/Problems in the record: \d+\.$/);
  });
});
