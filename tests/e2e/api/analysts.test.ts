/** The examples for analysts (tests/examples/analysts) run unchanged, with each program that this machine has. */
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

/** Runs the program and returns the lines that it prints. Skips the test if `program ...check` fails on this machine. */
async function runExample(context: TestContext, program: string, check: string[], args: string[], cwd = folder) {
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
const firstYear = years.map(({ period }) => period).sort()[0];
const columns = 'columns CN.trade.growth.world.total CN-XJ.trade.growth.world.total';

it('pandas reads the tables', async (context) => {
  const python = process.env.PYTHON ?? 'python3';
  const printed = await runExample(context, python, ['-c', 'import pandas'], ['read_with_pandas.py']);
  expect(printed).toEqual([
    `years ${years.length} ${firstYear}`,
    expect.stringMatching(/^widest \d\.\d{4}%$/),
    columns,
    'changed True',
  ]);
});

it('R reads the tables', async (context) => {
  const printed = await runExample(context, process.env.RSCRIPT ?? 'Rscript', ['--version'], ['base-r.R']);
  expect(printed).toEqual([
    `years ${years.length} ${firstYear}`,
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
  const printed = await runExample(context, process.env.DUCKDB ?? 'duckdb', ['--version'], args, files);
  const { total } = JSON.parse(await (await worker.fetch('/v1/facts?limit=1')).text()) as { total: number };
  expect(printed).toEqual(expect.arrayContaining([`years,${years.length},${firstYear}`, `csv,${total}`]));
});

it('Node recomputes every derived number from its receipt', async (context) => {
  const { total } = JSON.parse(await (await worker.fetch('/v1/facts?basis=derived&limit=1')).text()) as {
    total: number;
  };
  const printed = await runExample(context, process.execPath, ['--version'], ['recompute.mjs']);
  expect(printed).toEqual([`${total} of ${total} derived numbers follow from their receipts`]);
});
