/** The structure of the code: which room may import which, and how large a file may be. CONTRIBUTING.md draws the map. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import dataset from '../data/dataset.json' with { type: 'json' };

const { languages } = dataset;
const root = resolve(import.meta.dirname, '..');

/** From the ground up: a file imports from its own room and from the rooms before it. */
const ROOMS = [
  'data/contract',
  'data/fact',
  'data/text',
  'data/record',
  'data/catalogue',
  'data/rules',
  'data/desk',
  'data',
  'widget',
  'worker/http',
  'worker/select',
  'worker/formats',
  'worker/api',
  'worker/pictures',
  'worker/pages',
  'worker/mcp',
  'worker',
];

const files = globSync('{data,widget,worker}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

const imports = new Map(
  files.map((file) => {
    const specifiers = read(file).matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g);
    return [
      file,
      [...specifiers].map(([, from, dynamic]) => join(dirname(file), (from ?? dynamic) as string)),
    ] as const;
  }),
);

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The deepest room that the file is in. */
function roomOf(file: string): string {
  const rooms = ROOMS.filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

test('every file imports from its own room and from rooms below it', () => {
  expect(files.length).toBeGreaterThan(100);
  const upward = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('no file is longer than 250 lines', () => {
  const long = files
    .map((file) => [file, read(file).split('\n').length - 1] as const)
    .filter(([, lines]) => lines > 250);
  expect(long).toEqual([]);
});

/** Strings, quoted in any way, that are not in a comment. */
function stringsOf(code: string): string[] {
  const tokens = code.matchAll(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
  );
  return [...tokens].map(([token]) => token).filter((token) => !token.startsWith('/'));
}

/** What only a data set may know: its country, its regions and its currency, and the languages it is in. */
function isOfDataSet(string: string): boolean {
  const text = string.slice(1, -1);
  const isLanguage = languages.some(({ code, name }) => text === name || (text === code && code !== 'en'));
  const words = text.split(/[ ,]+/);
  const isList = words.length > 1 && words.every((word) => languages.some(({ code }) => code === word));
  return isLanguage || isList || /\b(CN|XJ|CNY)\b/.test(text);
}

test('strings of a data set are found in code, and not in comments', () => {
  const code =
    "/** `CN-XJ` */ const a = 'CN-XJ.trade'; // 'CNY'\nconst b = [`1 CNY`, 'kk', 'en zh ru', 'Kazakh', 'CNX', 'en'];";
  expect(stringsOf(code).filter(isOfDataSet)).toEqual(["'CN-XJ.trade'", '`1 CNY`', "'kk'", "'en zh ru'", "'Kazakh'"]);
});

test('no code but the grammars names a country, a currency or a language of the data set', () => {
  const known = files
    .filter((file) => !file.startsWith('data/text/'))
    .flatMap((file) =>
      stringsOf(read(file))
        .filter(isOfDataSet)
        .map((string) => `${file}: ${string}`),
    );
  expect(known).toEqual([]);
});
