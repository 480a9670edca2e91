/** The docs: their links, the files and commands that they name, the values of `show`, and the formats of a card. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SECTIONS_OF } from '../data/card/sections.ts';
import { CARD_FORMATS } from '../worker/api/cards/card-formats.ts';
import { Desk } from './data/desk/desk.ts';
import { LANGUAGES } from './support/languages.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const docs = globSync('{*.md,.github/*.md,{data,tests,widget,worker}/**/*.md}', {
  cwd: root,
  exclude: (path) => path.includes('node_modules'),
})
  .filter((file) => file !== 'CHANGELOG.md')
  .sort()
  .map((file) => ({ file, folder: dirname(file), text: read(file) }));

/** All matches of a pattern in all docs, by its first group. */
function inDocs(pattern: RegExp): { file: string; folder: string; name: string }[] {
  return docs.flatMap(({ file, folder, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ file, folder, name })),
  );
}

/** The anchors that GitHub gives the headings of a Markdown file. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it('links to files and headings that exist', () => {
  const links = inDocs(/\]\((?!https?:)([^)\s]+)\)/g);
  expect(links.length).toBeGreaterThan(20);
  const dead = links.filter(({ file, folder, name }) => {
    const [path = '', anchor] = name.split('#');
    const target = path ? join(folder, path) : file;
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
  });
  expect(dead.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

it('names source files that exist', () => {
  const files = globSync('{data,tests,widget,worker,.github}/**/*.{ts,json,yml}', {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  }).map((file) => `/${file}`);
  // A path may be relative to any folder.
  const names = inDocs(/`(\w[\w-]*\/[\w./-]+\.(?:ts|json|yml)|\.github\/[\w./-]+)`/g);
  expect(names.length).toBeGreaterThan(20);
  const missing = names.filter(({ name }) => !files.some((file) => file.endsWith(`/${name}`)));
  expect(missing.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

it('names npm scripts that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const names = inDocs(/npm run (?:-s )?([a-z][\w:-]*)/g);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter(({ name }) => !Object.hasOwn(scripts, name))).toEqual([]);
});

it('names desk commands and flags that exist', () => {
  const desk = new Desk();
  desk.reset();
  const commands = inDocs(/npm run (?:-s )?desk -- ((?:[^`\n#]|\\\n)+)/g);
  expect(commands.length).toBeGreaterThan(8);
  const unknown = commands.flatMap(({ file, name }) => {
    const [command = '', ...words] = name.split(/\s+/);
    const help = desk.run([command, '--help']).stdout;
    const flags = words.filter((word) => word.startsWith('--'));
    return flags.filter((flag) => !help.includes(`  ${flag} `)).map((flag) => `${file}: desk ${command} ${flag}`);
  });
  desk.remove();
  expect(unknown).toEqual([]);
});

it('lists all values of `show`', () => {
  const [, list] = /^\| `show` .*: `([\w ]+)`/m.exec(read('README.md')) ?? [];
  expect(list?.split(' ')).toEqual(SECTIONS_OF.full.toSorted());
});

it('lists all languages of `lang`', () => {
  const [lang = ''] = /^\| `lang` .*$/m.exec(read('README.md')) ?? [];
  for (const language of LANGUAGES) expect(lang).toContain(`\`${language}\``);
});

it.each(Object.values(CARD_FORMATS))('lists $name among the formats of a card', ({ extension }) => {
  const [paragraph = ''] = /^Where scripts are not allowed[\s\S]*?\n\n/m.exec(read('README.md')) ?? [];
  expect(paragraph).toMatch(new RegExp(`\\.${extension}\``));
  expect(read('widget/README.md')).toMatch(new RegExp(`^\\| \`/v1/cards/CN-XJ\\.${extension}\` `, 'm'));
});
