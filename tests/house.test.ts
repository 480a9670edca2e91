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
  'data/printed',
  'data/text',
  'data/record',
  'data/table',
  'data/catalogue/format',
  'data/card',
  'data/catalogue',
  'data/rules',
  'data/desk',
  'data/commands',
  'widget/dom',
  'widget/view',
  'widget/request',
  'widget/open',
  'widget/element',
  'widget/check',
  'widget',
  'widget/package',
  'widget/build',
  'worker/http',
  'worker/select',
  'worker/formats',
  'worker/api/route',
  'worker/api/facts',
  'worker/api/cards',
  'worker/api/record',
  'worker/api/feeds',
  'worker/api',
  'worker/api/openapi',
  'worker/pages/site',
  'worker/pages/snippets',
  'worker/pages/charts',
  'worker/pages/gallery',
  'worker/pages/area',
  'worker/pages/fact',
  'worker/pages/start',
  'worker/pages/docs',
  'worker/pages/check',
  'worker/pages/embed',
  'worker/pages',
  'worker/mcp',
  'worker',
  'worker/build',
  'worker/deploy',
];

/** Where files run in Node alone; all others run in the Worker or in a browser, whatever they import. */
const IN_NODE =
  /^data\/(record|catalogue|rules|desk|commands)\/|^widget\/(build|package\/cli)\/|^worker\/(build|deploy)\//;
/** Exceptions: what the Worker reads the catalogue with. */
const IN_WORKER = /^data\/catalogue\/format\//;
/** Where files run in browsers: no schemas and no server there either. */
const IN_BROWSER = /^data\/(fact|printed|text|card|table)\/|^widget\/(?!build\/|package\/cli\/)/;

const files = globSync('{data,widget,worker}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

interface Import {
  /** A file of the house by its path, or the name of a package. */
  target: string;
  /** Whether it is there at run time, or for its types alone. */
  isValue: boolean;
}

const imports = new Map(
  files.map((file) => {
    const found = read(file).matchAll(/\b(?:import|export) (type )?[^;'"]*?from '([^']+)'|\bimport\('([^']+)'\)/g);
    const resolved = (specifier: string) => (specifier.startsWith('.') ? join(dirname(file), specifier) : specifier);
    return [
      file,
      [...found].map(
        ([, type, from, dynamic]): Import => ({ target: resolved((from ?? dynamic) as string), isValue: !type }),
      ),
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
  expect(files.filter((file) => roomOf(file) === '')).toEqual([]);
  const upward = [...imports].flatMap(([file, targets]) =>
    targets
      .filter(({ target }) => files.includes(target) && ROOMS.indexOf(roomOf(target)) > ROOMS.indexOf(roomOf(file)))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

/** The packages that a file has at run time, by way of all that it imports. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, isValue } of imports.get(path) ?? []) {
      if (!isValue) continue;
      if (imports.has(target)) visit(target);
      else packages.add(target);
    }
  };
  visit(file);
  return packages;
}

test("only what runs in Node imports Node's modules, and browsers get no schemas and no server", () => {
  const outside = files.filter((file) => !IN_NODE.test(file) || IN_WORKER.test(file));
  const wrong = outside.flatMap((file) => {
    const forbidden = IN_BROWSER.test(file) ? /^(node:|hono|valibot)/ : /^(node:|lit)/;
    return [...packagesOf(file)].filter((name) => forbidden.test(name)).map((name) => `${file} has ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const { target } of imports.get(file) ?? []) visit(target, [...path, file]);
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
    .filter((file) => !/^data\/(text|printed\/grammars)\//.test(file))
    .flatMap((file) =>
      stringsOf(read(file))
        .filter(isOfDataSet)
        .map((string) => `${file}: ${string}`),
    );
  expect(known).toEqual([]);
});
