/** `trade-facts check` as a newsroom's pipeline runs it: the installed command, against the built Worker. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CHINESE, STORY } from '../data/text/articles.ts';
import { builtWorker } from '../support/harness.ts';
import { serve } from '../support/site.ts';
import { install, run } from './install.ts';

const { origin } = builtWorker();
let folder: string;

beforeAll(async () => {
  folder = await install('command');
  writeFileSync(join(folder, 'story.txt'), STORY);
}, 60_000);

const ID = 'CN-XJ.trade.growth.world.total.2025-01..2025-05';

interface Result {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs the command on files of the given content. */
async function command(files: Record<string, string | Uint8Array>, options: string[]): Promise<Result> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return start(['check', ...Object.keys(files), ...options]);
}

function start(args: string[]): Promise<Result> {
  const script = join(folder, 'node_modules/.bin/trade-facts');
  return run(script, args, { cwd: folder, maxBuffer: 1e9 }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ status: code, stdout, stderr }),
  );
}

const FROM = ['--origin', origin];

it('prints nothing of a file that commands a terminal or a pipeline', async () => {
  const id = 'x\u001b[2J\n::error::y\u202e';
  const files = {
    'hostile.html': `<p>Xinjiang's trade grew 38\u001b[31m\npercent in May 2025. Trade grew 38\npercent.</p><trade-figure fact="${id}">1</trade-figure>`,
    'hostile\u001b[2J\n.txt': STORY,
    'none\u001b[2J.txt': Uint8Array.of(0),
  };
  const { stdout, stderr } = await command(files, FROM);
  expect(stdout).toContain('not_recorded: 1 · x\ufffd[2J ::error::y\ufffd\n');
  expect(stderr).toContain('none\ufffd[2J.txt is no text (it has bytes');
  for (const output of [stdout, stderr]) expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(stdout.split('\n').filter((line) => line && !line.startsWith('hostile'))).toEqual([]);
});

it.each([
  ['/dev/zero', [], '/dev/zero is larger than 16 MB.'],
  ['pipe', [], "pipe can't be read: it is a pipe; give it as the standard input, by the name -."],
  ['story.txt', ['--state', '/dev/zero'], '/dev/zero is no state of this command, or is broken.'],
])('stops at once where %s does not end (%j)', { timeout: 60_000 }, async (file, options, message) => {
  if (!existsSync(join(folder, 'pipe'))) execFileSync('mkfifo', [join(folder, 'pipe')]);
  const { status, stdout, stderr } = await start(['check', file, ...FROM, ...options]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});

it('finds the texts of a folder by their endings, in letters of either case, and none in hidden folders', async () => {
  for (const name of ['texts/.git', 'texts/c.txt']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of ['A.HTML', '.b.md', '.git/d.md', 'e.json']) writeFileSync(join(folder, 'texts', name), STORY);
  const { status, stdout } = await start(['check', 'texts', ...FROM]);
  expect([status, stdout.match(/^texts\/\S+(?=: found 13)/gm)]).toEqual([0, ['texts/.b.md', 'texts/A.HTML']]);
});

it('finds a story in English and Chinese, and tells a changed number with a similar one', async () => {
  const files = { 'story.txt': STORY, 'story-zh.txt': CHINESE, 'changed.txt': STORY.replace('30.8', '38.0') };
  const { status, stdout } = await command(files, FROM);
  expect(stdout).toMatch(/^story\.txt: found 13/m);
  expect(stdout).toMatch(/^story-zh\.txt: found 8/m);
  expect(stdout).toMatch(
    /^changed\.txt:5:151 not found: 38\.0 percent · similar in the record: Xinjiang, Foreign trade, .*, May 2025: 30\.8%/m,
  );
  expect(status).toBe(0);
});

describe('problems', () => {
  const wrong = { 'wrong.html': `<p>It was <trade-figure fact="${ID}">99 percent</trade-figure>, 5 percent.</p>` };

  it('are printed alone where that is asked for', async () => {
    const { status, stdout } = await command(wrong, [...FROM, '--problems']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^wrong\.html:1:31 differs: 99 percent · the record: .*: 22\.9% \(.*\) · http:\S+\n1 files: differs 1\n$/,
    );
  });

  it('are annotations on a runner of GitHub', async () => {
    writeFileSync(join(folder, 'wrong.html'), wrong['wrong.html']);
    const script = join(folder, 'node_modules/.bin/trade-facts');
    const env = { ...process.env, GITHUB_ACTIONS: 'true' };
    const child = run(script, ['check', 'wrong.html', '--problems', ...FROM], { cwd: folder, env });
    await expect(child).rejects.toMatchObject({
      stdout: expect.stringMatching(/^::error file=wrong\.html,line=1,col=31::differs: 99 percent · .*22\.9%25/m),
    });
  });
});

describe('of a text', () => {
  it('what it cites is compared in figures and links of HTML and Markdown, but not in code and comments', async () => {
    const page = 'https://x.example/facts/';
    const files = {
      'a.html': `<p>By <trade-figure fact="${ID}"><b>99</b>\npercent</trade-figure>,
        <a href="${page}${ID}?lang=en">up 22.9 percent</a>, <a href="${page}${ID}">fell 22.9 percent</a>, <a href="${page}${ID}">source 1</a>.</p>
<!-- <trade-figure fact="no-1"></trade-figure> --><trade-figure data-a=">" fact=no-2>1</trade-figure>`,
      'b.md': `By <trade-figure fact="${ID}">22.**8** percent</trade-figure>, or [22.9 billion yuan](${page}${ID}), [22.9 percent](${page}${ID}).
a <trade-figure\n  fact="no-3">1</trade-figure> \`<trade-figure fact="no-4">\`\n\n    <trade-figure fact="no-5">\n`,
    };
    const { status, stdout } = await command(files, FROM);

    expect(status).toBe(1);
    expect(stdout.match(/^\S+ (?:matches|differs|unread): [^·\n]*|^\S+ not_recorded: .*/gm)).toEqual([
      'a.html:1:27 differs: 99 percent ',
      'a.html:3:42 matches: up 22.9 percent ',
      'a.html:3:153 differs: fell 22.9 percent ',
      'a.html:3:258 unread: source 1 ',
      'a.html:4:81 not_recorded: 1 · no-2',
      'b.md:1:24 differs: 22.8 percent ',
      'b.md:1:153 differs: 22.9 billion yuan ',
      'b.md:1:242 matches: 22.9 percent ',
      'b.md:3:9 not_recorded: 1 · no-3',
    ]);
    expect(stdout).toMatch(/a\.html:1:27 .* · the record: Xinjiang, Foreign trade, .*: 22\.9%/);
  });

  it('the standard input is the file -', async () => {
    const script = join(folder, 'node_modules/.bin/trade-facts');
    const child = run(script, ['check', '-', ...FROM], { cwd: folder });
    child.child.stdin?.end(`<trade-figure fact="${ID}">98 percent</trade-figure>`);

    await expect(child).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('differs: 98 percent') });
  });
});

it('the package has the licence of everything that the command contains', () => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
  const names = [...read('dist/package/cli.js').matchAll(/^\s*\/\/ .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)];
  const contained = [...new Set(names.map(([, name]) => name as string))].sort();
  expect(contained).toEqual(
    'entities htmlparser2 linkify-it markdown-it mdurl punycode.js uc.micro valibot'.split(' '),
  );
  const licences = read('dist/package/LICENSES.txt');
  for (const name of contained) {
    const [file] = globSync(`node_modules/${name}/LICEN*`, { cwd: join(import.meta.dirname, '../..') });
    expect(licences).toContain(`${name}, contained in cli.js\n\n${read(file as string).trim()}`);
  }
});

describe('what could not be checked', () => {
  const text = { 'story.txt': STORY };

  beforeAll(() => symlinkSync('loop.txt', join(folder, 'loop.txt')));

  it.each([
    ['no files', ['check'], /Say what to check/],
    ['no command', ['story.txt'], /Say what to check/],
    ['no record', ['check', 'story.txt'], /Say where the facts are: --origin URL/],
    ['an unknown option', ['check', 'story.txt', '--colour'], /Unknown option '--colour'/],
    ['a day that is none', ['check', 'story.txt', ...FROM, '--day', 'May'], /no day such as/],
    ['a day that no month has', ['check', 'story.txt', ...FROM, '--day', '2025-02-30'], /no day such as/],
    ['an address that is none', ['check', 'story.txt', '--origin', 'nowhere'], /"nowhere" is no address/],
    ['an address where nothing answers', ['check', 'story.txt', '--origin', 'http://localhost:9'], /can't be reached/],
    ['a link that leads to itself', ['check', 'loop.txt', ...FROM], /loop\.txt can't be read: too many symbolic links/],
    ['a file that is not there', ['check', 'nope.txt', ...FROM], /nope\.txt can't be read: no such file/],
    ['a folder without texts', ['check', 'node_modules/.bin', ...FROM], /has no Markdown, HTML or text files/],
  ])('%s is said in one sentence', async (_, args, message) => {
    for (const [name, content] of Object.entries(text)) writeFileSync(join(folder, name), content);
    const { status, stdout, stderr } = await start(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim()).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('an error that nobody foresaw does not end as a figure that differs', async () => {
    const odd = Response.json({ dataset: { id: 'odd' }, areas: [{ id: 'XX' }], facts: [], next: null });
    const site = await serve({ '/v1/areas': odd, '/v1/indicators': odd, '/v1/facts': odd });
    const { status, stdout, stderr } = await command(text, ['--origin', site.origin]);
    await site.close();
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('TypeError');
  });

  it('a site that is no deployment says so', async () => {
    const site = await serve({});
    const { status, stderr } = await command(text, ['--origin', site.origin]);
    await site.close();
    expect([status, stderr]).toEqual([2, expect.stringMatching(/is no answer of Trade Facts \(status 404\)/)]);
  });

  it('binary and other encodings are named, and the other files checked', async () => {
    const { status, stdout, stderr } = await command(
      { 'binary.txt': new Uint8Array([0, 1, 2]), 'latin.txt': new Uint8Array([0xe9, 0x20]), ...text },
      FROM,
    );
    expect(status).toBe(2);
    expect(stderr).toBe(
      "binary.txt is no text (it has bytes that no text has): give it text or HTML.\nlatin.txt can't be read as UTF-8, and declares no other encoding: save it as UTF-8.\n",
    );
    expect(stdout).toMatch(/^story\.txt: found 13/m);
  });

  it('has help and a version', async () => {
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules/trade-facts/package.json'), 'utf8'));
    expect((await start(['--version'])).stdout.trim()).toBe(version);
    expect(await start(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit status') });
  });
});
