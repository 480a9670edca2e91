/**
 * `trade-facts check --state`, run twice on the same texts: revisions, marks and slips that come between the runs are named where a fact is
 * cited, and nothing else is.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { serve } from '../../../support/site.ts';
import { json, type Table } from '../../../support/table.ts';
import { recordFacts } from '../../../support/texts/record-facts.ts';
import { observation, record, release } from '../../builder.ts';

const run = promisify(execFile);
const CLI = join(import.meta.dirname, '../../../../widget/package/cli/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'again-later-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface News {
  file: string;
  state: string;
  id: string;
}

type Whole = typeof before & { moved?: Record<string, string> };

/** The routes that the command asks, of a deployment that has this record. */
function routesOf({ dataset, vocabulary, facts, moved = {} }: Whole): Table {
  const lists = Object.entries(vocabulary).map(([name, terms]) => [
    name,
    Object.entries(terms).map(([id, term]) => ({ id, ...term })),
  ]);
  const terms = json({ dataset, ...Object.fromEntries(lists) });
  const byId = new Map(facts.map((fact) => [fact.id, json({ dataset, ...fact })]));
  const old = Object.entries(moved).flatMap(([from, to]) => [[from, byId.get(to) as Response] as const]);
  return {
    '/v1/areas': terms,
    '/v1/indicators': terms,
    '/v1/facts': ({ url }) => {
      const area = new URL(url).searchParams.get('area');
      return json({ dataset, facts: facts.filter((fact) => fact.area === area), next: null });
    },
    ...Object.fromEntries([...byId, ...old].map(([id, fact]) => [`/v1/facts/${encodeURIComponent(id)}`, fact])),
  };
}

async function check(record: Whole, ...args: string[]) {
  const site = await serve(routesOf(record));
  const options = { cwd: folder, maxBuffer: 1e8 };
  const command = [CLI, 'check', ...args, '--origin', site.origin];
  const { status, stdout, stderr } = await run(process.execPath, command, options).then(
    (result) => ({ status: 0, ...result }),
    ({ code, stdout, stderr }) => ({ status: code as number, stdout: stdout as string, stderr: stderr as string }),
  );
  await site.close();
  return { status, stdout, stderr };
}

/** A fact for each thing that may happen to a number, and one to which nothing happens. Words about `near` are still true when it is revised. */
const NUMBERS = {
  ...{ revised: '201 billion yuan', disputed: '202 billion yuan', corrected: '203 billion yuan' },
  ...{ withdrawn: '204 billion yuan', slip: '205 billion yuan', none: '206 billion yuan', near: '207.1 billion yuan' },
};
type Kind = keyof typeof NUMBERS;
const kinds = Object.keys(NUMBERS) as Kind[];
const idOf = (kind: Kind) => `CN-XJ.trade.value.world.total.${2011 + 2 * kinds.indexOf(kind)}`;
const LATER = '2031-01-05';

function dump(later: boolean) {
  const marks = ['disputed', 'corrected', 'withdrawn'] as const;
  const first = kinds.map((kind) => {
    const status = marks.find((mark) => later && mark === kind);
    return observation(idOf(kind), NUMBERS[kind], status ? { mark: { status, date: LATER, reason: 'A test.' } } : {});
  });
  const revised = [['revised', '301 billion yuan'] as const, ['near', '207.2 billion yuan'] as const].map(
    ([kind, printed]) => observation(idOf(kind), printed, { revised: true }),
  );
  const releases = [release('2030-06-19', first), ...(later ? [release(LATER, revised)] : [])];
  const { record: whole, facts } = recordFacts(record(...releases));
  return { dataset: { id: 'test' }, facts, vocabulary: whole.vocabulary };
}
const [before, after] = [dump(false), dump(true)];

function write(name: string, content: string): void {
  writeFileSync(join(folder, name), content);
}

it('names revisions, marks and slips once, each where its fact is cited, and nothing else', async () => {
  const text = (words: Partial<Record<Kind, string>>) =>
    kinds.map((kind) => cite(idOf(kind), words[kind] ?? NUMBERS[kind])).join('\n');
  const news = async (record: Whole) => {
    const { status, stdout } = await check(record, 'story.html', '--state', 'checked.json', '--json');
    return [status, Object.fromEntries((JSON.parse(stdout) as News[]).map(({ id, state }) => [id, state]))];
  };
  const near = 'about 207 billion yuan';
  write('story.html', text({ near }));
  expect(await news(before)).toEqual([0, {}]);
  expect(await news(before)).toEqual([0, {}]);

  write('story.html', text({ near, slip: '250 billion yuan' }));
  const all = (state: string, ...kinds: Kind[]) => Object.fromEntries(kinds.map((kind) => [idOf(kind), state]));
  const differs = all('differs', 'slip');
  const named = {
    ...all('revised', 'revised', 'near'),
    ...all('doubt', 'disputed', 'corrected', 'withdrawn'),
    ...differs,
  };
  expect(await news(after)).toEqual([1, named]);
  // What was named is not new; what differs is named until it is mended.
  expect(await news(after)).toMatchObject([1, differs]);
});

it('names a figure in each file that has it', async () => {
  const [one, other] = ['first.html', 'second.html'];
  for (const name of [one, other]) write(name, cite(idOf('disputed'), NUMBERS.disputed));
  const news = async (record: Whole) => {
    const { stdout } = await check(record, one, other, '--state', 'two.json', '--json');
    return (JSON.parse(stdout) as News[]).map(({ file, state }) => [file, state]);
  };
  expect(await news(before)).toEqual([]);
  expect(await news(after)).toEqual([
    [one, 'doubt'],
    [other, 'doubt'],
  ]);
  expect(await news(after)).toEqual([]);
});

const ID = idOf('none');
const cite = (id: string, words: string) => `<p>It was <trade-figure fact="${id}">${words}</trade-figure>.</p>`;

it('names a fact that is gone, as an id that never was, whenever it is cited', async () => {
  const words = before.facts.find(({ id }) => id === ID)?.printed as string;
  const gone = { ...before, facts: before.facts.filter(({ id }) => id !== ID) };
  write('one.html', cite(ID, words) + cite(`${ID}0`.replace('value', 'valeu'), '1'));
  const alerts = async (record: Whole) => {
    const { stdout } = await check(record, 'one.html', '--state', 'one.json', '--json');
    return (JSON.parse(stdout) as News[]).map(({ state }) => state);
  };
  expect(await alerts(before)).toEqual(['not_recorded']);
  expect(await alerts(gone)).toEqual(['not_recorded', 'not_recorded']);
  expect(await alerts(gone)).toEqual(['not_recorded', 'not_recorded']);
});

it('names nothing where the id of a fact moved', async () => {
  const words = before.facts.find(({ id }) => id === ID)?.printed as string;
  write('one.html', cite(ID, words));
  const moved = { ...before, facts: before.facts.map((fact) => (fact.id === ID ? { ...fact, id: 'new.id' } : fact)) };
  const options = ['one.html', '--state', 'moved-state.json'];
  expect((await check(before, ...options)).status).toBe(0);
  expect(await check({ ...moved, moved: { [ID]: 'new.id' } }, ...options)).toMatchObject({
    status: 0,
    stdout: '1 files: no problems\n',
  });
});

describe('a state that can not be used', () => {
  it.each([
    ['no JSON', '{"seen": {"trade-fa'],
    ['a part of it', JSON.stringify({ seen: { a: 'b' } })],
    ['another file', '{}'],
  ])('being %s is told of in one line, and stays as it is', async (_, content) => {
    write('broken.json', content);
    write('one.html', cite(ID, '1'));
    const { status, stdout, stderr } = await check(before, 'one.html', '--state', 'broken.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('broken.json is no state of this command, or is broken');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, 'broken.json'), 'utf8')).toBe(content);
  });

  it('is left as it was where a file can not be read, and what was named is named again', async () => {
    write('one.html', cite(ID, '1'));
    write('binary.txt', '\0');
    const options = ['--state', 'half.json'];
    const half = await check(before, 'one.html', 'binary.txt', ...options);
    expect(half.status).toBe(2);
    expect(half.stdout).toContain('differs: 1 ·');
    expect(readdirSync(folder)).not.toContain('half.json');
    expect((await check(before, 'one.html', ...options)).status).toBe(1);
    expect(readdirSync(folder).filter((name) => name.startsWith('half'))).toEqual(['half.json']);
  });

  it('and can not be written is told of', async () => {
    const { status, stderr } = await check(before, 'one.html', '--state', 'nowhere/state.json');
    expect([status, stderr]).toEqual([2, "nowhere/state.json can't be written: no such file or directory.\n"]);
  });
});
