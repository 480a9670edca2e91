/** The structure of the code: what may import what, and where a country, a currency or a language may be named. CONTRIBUTING.md has the map. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import dataset from '../data/dataset.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');
const LAYERS = ['data', 'widget', 'worker'];

/** These folders run only in Node. All others run in the Worker or in a browser. */
const IN_NODE =
  /^data\/(markup|record|catalogue(?!\/format)|rules|desk|commands)\/|^widget\/(build|package\/cli)\/|^worker\/(build|deploy)\//;
const IN_BROWSER = /^data\/(fact|printed|text|card|table)\/|^widget\/(?!build\/|package\/cli\/)/;
/** The page `/check` reads pasted HTML. */
const READS_HTML = /^widget\/check\//;

const files = globSync('{data,widget,worker}/**/*.ts', { cwd: root })
  .filter((file) => !file.endsWith('.d.ts'))
  .sort();

interface Import {
  /** The path of a file of this project, or the name of a package. */
  target: string;
  isTypeOnly: boolean;
}

const imports = new Map(
  files.map((file) => {
    const matches = read(file).matchAll(/\b(?:import|export) (type )?[^;'"]*?from '([^']+)'|\bimport\('([^']+)'\)/g);
    return [
      file,
      [...matches].map(([, type, from, dynamic]): Import => {
        const specifier = (from ?? dynamic) as string;
        const target = specifier.startsWith('.') ? join(dirname(file), specifier) : specifier;
        return { target, isTypeOnly: type !== undefined };
      }),
    ] as const;
  }),
);

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

test('imports run from worker to widget to data', () => {
  expect(files.length).toBeGreaterThan(100);
  const layer = (path: string) => LAYERS.indexOf(path.split('/')[0] as string);
  const upward = [...imports].flatMap(([file, targets]) =>
    targets.filter(({ target }) => layer(target) > layer(file)).map(({ target }) => `${file} imports ${target}`),
  );
  expect(upward).toEqual([]);
});

/** Finds one path that leads back to its start, for each cycle. */
function cycles(graph: Map<string, Iterable<string>>): string[][] {
  const done = new Set<string>();
  const paths: string[][] = [];
  const visit = (node: string, path: string[]): void => {
    if (path.includes(node)) paths.push([...path.slice(path.indexOf(node)), node]);
    if (path.includes(node) || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return paths;
}

test('files do not import each other in a cycle', () => {
  const graph = new Map([...imports].map(([file, targets]) => [file, targets.map(({ target }) => target)] as const));
  expect(cycles(graph).map((path) => path.join(' -> '))).toEqual([]);
});

test('folders do not import each other in a cycle', () => {
  const graph = new Map<string, Set<string>>();
  for (const [file, targets] of imports) {
    const folder = dirname(file);
    for (const { target } of targets) {
      const other = dirname(target);
      // A folder may import from those inside it, and they from it. Other folders see each of them as a module of its own.
      const isNested = `${folder}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${folder}/`);
      if (imports.has(target) && !isNested) graph.set(folder, (graph.get(folder) ?? new Set()).add(other));
    }
  }
  expect(cycles(graph).map((path) => path.join(' -> '))).toEqual([]);
});

/** Returns the packages that a file loads at run time, directly or through its imports. */
function packagesOf(file: string): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { target, isTypeOnly } of imports.get(path) ?? []) {
      if (isTypeOnly) continue;
      if (imports.has(target)) visit(target);
      else packages.add(target);
    }
  };
  visit(file);
  return packages;
}

test('only code for Node loads Node modules, and code for browsers loads no schemas and no server', () => {
  const violations = files
    .filter((file) => !IN_NODE.test(file))
    .flatMap((file) => {
      const forbidden = IN_BROWSER.test(file) ? /^(node:|hono|valibot|markdown-it)/ : /^(node:|lit|markdown-it)/;
      return [...packagesOf(file)]
        .filter((name) => forbidden.test(name) || (name === 'htmlparser2' && !READS_HTML.test(file)))
        .map((name) => `${file} loads ${name}`);
    });
  expect(violations).toEqual([]);
});

const TOKEN =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|(?<string>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<pattern>(?<=(?:[=(,:[!&|?;{}+>]|\breturn)\s*)\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/)/g;

/** Returns the contents of strings and of regular expression literals, without comments. */
function literalsOf(code: string): string[] {
  return [...code.matchAll(TOKEN)].flatMap(({ groups: { string, pattern } = {} }) =>
    [string, pattern].filter((literal) => literal !== undefined).map((literal) => literal.slice(1, -1)),
  );
}

const { languages } = dataset;

/** Whether a literal names the country, a region, the currency or a language of the data set. */
function namesDataset(literal: string): boolean {
  const isLanguage = languages.some(({ code, name }) => literal === name || (literal === code && code !== 'en'));
  const words = literal.split(/[ ,]+/);
  const isList = words.length > 1 && words.every((word) => languages.some(({ code }) => code === word));
  return isLanguage || isList || /\b(CN|XJ|CNY)\b/.test(literal);
}

test('names of a data set are found in literals and not in comments', () => {
  const code = `/** \`CN-XJ\` */ const a = 'CN-XJ.trade'; // 'CNY'
    const b = [\`1 CNY\`, 'kk', 'en zh ru', 'Kazakh', 'CNX', 'en', a / 2, /^CNY?/u.test(a) / 2];`;
  expect(literalsOf(code).filter(namesDataset)).toEqual(['CN-XJ.trade', '1 CNY', 'kk', 'en zh ru', 'Kazakh', '^CNY?']);
});

/** The files with the words of single languages. */
const WORDS_OF_LANGUAGES =
  /^data\/(?:printed\/grammars\/|text\/(?:names\/name-words|periods\/periods|traditional-chinese)\.ts)/;

test('only the words of languages name a country, a currency or a language of the data set', () => {
  const names = files
    .filter((file) => !WORDS_OF_LANGUAGES.test(file))
    .flatMap((file) =>
      literalsOf(read(file))
        .filter(namesDataset)
        .map((literal) => `${file}: ${literal}`),
    );
  expect(names).toEqual([]);
});

test('a class of the pages gets its look in one style sheet', () => {
  const owners = new Map<string, Set<string>>();
  for (const file of globSync('worker/pages/**/*.css', { cwd: root }))
    for (const [, name] of read(file).matchAll(/^\.([\w-]+)(?=,| \{)/gm))
      owners.set(name as string, (owners.get(name as string) ?? new Set()).add(file));
  expect(owners.size).toBeGreaterThan(50);
  const shared = [...owners].filter(([, files]) => files.size > 1).map(([name, files]) => `.${name}: ${[...files]}`);
  expect(shared).toEqual([]);
});
