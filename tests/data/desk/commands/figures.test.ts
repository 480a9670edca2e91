import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, runInThread } from '../desk.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is printed for people is indented, so the output is not trimmed as that of other commands. */
function desk(args: string[], input: string | Uint8Array = '') {
  const { stderr, ...run } = runInThread(args, input);
  return { ...run, stderr: stderr.trim() };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const sentence = 'Exports fell 5.5 percent to about 3.2 billion yuan in May.';

describe('desk figures', () => {
  it('prints the figures of a text as JSON, and nothing else on the standard output', () => {
    const { status, stdout, stderr } = desk(['figures', '-', '--json'], sentence);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      {
        text: '5.5 percent',
        start: 13,
        end: 24,
        paragraph: 1,
        value: 5.5,
        unit: 'percent',
        qualifier: null,
        direction: 'down',
      },
      {
        text: 'about 3.2 billion yuan',
        start: 28,
        end: 50,
        paragraph: 1,
        value: 3_200_000_000,
        unit: 'CNY',
        qualifier: 'about',
        direction: 'down',
      },
    ]);
    expect(stderr).toBe('2 figures (language en).');
  });

  it('prints a line a figure for people', () => {
    const { stdout } = desk(['figures', '-'], sentence);
    expect(stdout).toBe('  1  5.5 percent  5.5 percent down\n  1  about 3.2 billion yuan  3200000000 CNY about down\n');
  });

  it('counts offsets in the markup of a page, without its menus and scripts', () => {
    const html = `<!doctype html><title>x 9 percent</title><nav>Loans up 10 percent.</nav><p>Exports <b>fell</b> 5&nbsp;percent.</p><script>if (1 < 2) "7 percent"</script>`;
    const figures = JSON.parse(desk(['figures', file('page.html', html), '--json']).stdout);
    expect(figures).toMatchObject([{ value: 5, paragraph: 1, direction: 'down' }]);
    expect(html.slice(figures[0].start, figures[0].end)).toBe('5&nbsp;percent');
  });

  it('reads the encoding that a page declares or a byte order mark tells', () => {
    const gb = Buffer.concat([
      Buffer.from('<meta charset="gb18030"><p>'),
      Buffer.from([0xb3, 0xf6, 0xbf, 0xda]),
      Buffer.from('12.5'),
      Buffer.from([0xd2, 0xda, 0xd4, 0xaa]),
      Buffer.from('</p>'),
    ]);
    expect(JSON.parse(desk(['figures', file('gb.html', gb), '--json']).stdout)).toMatchObject([
      { text: '12.5亿元', value: 1_250_000_000, unit: 'CNY' },
    ]);
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(sentence, 'utf16le')]);
    expect(JSON.parse(desk(['figures', file('utf16.txt', utf16), '--json']).stdout)).toHaveLength(2);
  });

  const pipe = () => {
    const path = join(folder, 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  };

  it.each([
    [
      'a file that is not there',
      () => join(folder, 'none.txt'),
      3,
      /none\.txt can't be read: there is no such file\.$/,
    ],
    ['a folder', () => folder, 3, /can't be read: it is a folder\.$/],
    ['an empty file', () => file('empty.txt', ' \n'), 3, /empty\.txt is empty: give it a story as text or HTML\.$/],
    ['a binary file', () => file('binary', Buffer.from([0, 1, 2, 3])), 3, /is no text/],
    [
      '50 MB',
      () => file('large.txt', Buffer.alloc(50 * 1024 * 1024, 0x61)),
      3,
      /is larger than 16 MB; a story has a few kilobytes/,
    ],
    ['a device that never ends', () => '/dev/zero', 3, /zero is larger than 16 MB/],
    ['a pipe that nobody writes to', pipe, 3, /can't be read: it is a pipe: give it as the standard input/],
    ['another encoding', () => file('latin.txt', Buffer.from([0x61, 0xe9, 0x20, 0x35, 0x25])), 3, /is not in UTF-8/],
    [
      'an unknown encoding',
      () => file('x.html', '<meta charset="klingon"><p>5%</p>'),
      3,
      /declares the encoding "klingon"/,
    ],
    ['a page without text', () => file('shell.html', '<html><script>1</script></html>'), 3, /is a page without text/],
    ['a story without figures', () => file('none.md', 'Nothing is counted here.'), 1, /has no figures/],
  ])('says in one sentence what is wrong with %s', (_name, path, status, message) => {
    const result = desk(['figures', path()]);
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(message);
    expect(result.stderr.split('\n')).toHaveLength(1);
  });

  it('reads broken markup as far as it goes', () => {
    const html = '<html><p class="a>Exports rose 5 percent.<p>Imports <fell 3 percent, & <b>sales</i> 2 percent.';
    const figures = JSON.parse(desk(['figures', file('broken.html', html), '--json']).stdout);
    expect(figures.map(({ value }: { value: number }) => value)).toContain(2);
  });

  it('tells wrong arguments from a wrong input, and names the help', () => {
    expect(desk(['figures'])).toMatchObject({ status: 2, stderr: expect.stringMatching(/takes one file.*--help/) });
    expect(desk(['figures', '-', '--wrong'])).toMatchObject({ status: 2, stderr: expect.stringContaining('--help') });
    expect(desk(['nothing'])).toMatchObject({ status: 2 });
    expect(desk(['figures', '-', '--language', 'xx'], sentence)).toMatchObject({ status: 3 });
  });

  it('has help for each command with its exit statuses', () => {
    for (const args of [['--help'], ['figures', '--help']]) {
      const help = execFileSync(process.execPath, [DESK, ...args], { encoding: 'utf8' });
      expect(help).toContain('Exit status: 0');
    }
  });
});
