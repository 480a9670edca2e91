/** The examples for analysts run as they are written, with each program that this machine has. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, type TestContext } from 'vitest';
import { builtWorker } from '../../support/harness.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '../../examples/analysts');
const worker = builtWorker();
const env = { ...process.env, ORIGIN: worker.origin };

/** The lines that the program prints. Skips the test, with the reason, where the machine cannot run it. */
async function lines(context: TestContext, program: string, check: string[], args: string[], cwd = folder) {
  try {
    await run(program, check);
  } catch {
    context.skip(`${program} ${check.join(' ')} fails here`);
  }
  const { stdout } = await run(program, args, { cwd, env });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

const KEY = 'area=CN-XJ&indicator=trade&measure=value&partner=world&breakdown=total';
const { facts: years } = JSON.parse(await (await worker.fetch(`/v1/facts?${KEY}&periodType=year`)).text()) as {
  facts: { period: string; basis: string }[];
};
const first = years.map(({ period }) => period).sort()[0];
const columns = 'columns CN.trade.growth.world.total CN-XJ.trade.growth.world.total';

it('pandas reads the tables', async (context) => {
  const python = process.env.PYTHON ?? 'python3';
  const printed = await lines(context, python, ['-c', 'import pandas'], ['read_with_pandas.py']);
  expect(printed).toEqual([
    `years ${years.length} ${first}`,
    expect.stringMatching(/^widest \d\.\d{4}%$/),
    columns,
    'changed True',
  ]);
});

it('R reads the tables', async (context) => {
  const printed = await lines(context, process.env.RSCRIPT ?? 'Rscript', ['--version'], ['base-r.R']);
  expect(printed).toEqual([
    `years ${years.length} ${first}`,
    expect.stringMatching(/^widest \d\.\d{4}%$/),
    columns,
    `stated ${years.filter(({ basis }) => basis === 'stated').length}`,
  ]);
});

it('DuckDB reads the files', async (context) => {
  const files = mkdtempSync(join(tmpdir(), 'trade-facts-duckdb-'));
  context.onTestFinished(() => rmSync(files, { recursive: true }));
  for (const [name, path] of [
    ['facts.parquet', '/downloads/facts.parquet'],
    ['facts.csv', '/downloads/facts.csv'],
  ] as const) {
    writeFileSync(join(files, name), await (await worker.fetch(path)).bytes());
  }
  const args = ['-csv', '-noheader', '-c', `.read ${join(folder, 'duckdb.sql')}`];
  const printed = await lines(context, process.env.DUCKDB ?? 'duckdb', ['--version'], args, files);
  const { total } = JSON.parse(await (await worker.fetch('/v1/facts?limit=1')).text()) as { total: number };
  expect(printed).toEqual(expect.arrayContaining([`years,${years.length},${first}`, `csv,${total}`]));
});

it('Node computes every derived number again from its receipt', async (context) => {
  const { total } = JSON.parse(await (await worker.fetch('/v1/facts?basis=derived&limit=1')).text()) as {
    total: number;
  };
  const printed = await lines(context, process.execPath, ['--version'], ['recompute.mjs']);
  expect(printed).toEqual([`${total} of ${total} derived numbers follow from their receipts`]);
});
