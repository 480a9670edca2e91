/** Attacks in every text of the record: on every route each one stays text, and breaks no format. */
/// <reference types="vite/types/importMeta.d.ts" />
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { escapePlain } from '../../../worker/formats/escape.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { NASTY } from '../../support/nasty.ts';
import { toolCall } from '../ask.ts';
import { assets, builtAsset, freshWorker } from '../direct.ts';
import { exampleTargets } from '../example-targets.ts';
import { readCsv } from '../read-csv.ts';

type Json = Record<string, unknown>;
type Terms = Record<string, { labels?: Record<string, string> }>;
type Release = Record<'title' | 'publisher' | 'agency', string>;

const vocabularies = import.meta.glob<Terms>('../../test-record/vocabulary/!(words|pages).json', {
  eager: true,
  import: 'default',
});
const releases = import.meta.glob<Release>('../../test-record/releases/*.json', { eager: true, import: 'default' });

/** Labels in all languages, and what releases call themselves. */
const TEXTS = new Set([
  ...Object.values(vocabularies).flatMap((terms) =>
    Object.values(terms).flatMap(({ labels = {} }) => Object.values(labels)),
  ),
  ...Object.values(releases).flatMap(({ title, publisher, agency }) => [title, publisher, agency]),
]);

const { index } = await openCatalogue(env.ASSETS);
const targets = exampleTargets(index).filter((target) => !target.includes('.png'));

/** A Worker whose data files have `text` instead of each text of the record. */
async function workerWith(text: string) {
  const worker = await freshWorker();
  const bindings = assets(async (path) => {
    if (path.startsWith('/catalogue/prerendered/')) return new Response(null, { status: 404 });
    const file = await builtAsset(path);
    if (!path.endsWith('.json') || !file.ok) return file;
    const replacement = (jsonString: string) => (TEXTS.has(JSON.parse(jsonString)) ? JSON.stringify(text) : jsonString);
    return new Response((await file.text()).replace(/"(?:[^"\\]|\\.)*"/g, replacement));
  });
  return (path: string, init: RequestInit = {}) =>
    worker.fetch(new Request(`https://any.example${path}`, init), { ...env, ...bindings });
}

interface Body {
  type: string;
  text: string;
}

/** The bodies of all routes by URL, from a Worker whose record has `text` everywhere. */
async function bodiesWith(text: string): Promise<Map<string, Body>> {
  const ask = await workerWith(text);
  const all = await Promise.all(
    targets.map(async (target): Promise<[string, Body]> => {
      const response = await ask(target);
      expect([200, 308], target).toContain(response.status);
      return [target, { type: response.headers.get('Content-Type') ?? '', text: await response.text() }];
    }),
  );
  return new Map(all);
}

/** How often each tag occurs, including the names of its attributes: `<a href=>`. */
function tagsOf(markup: string): Map<string, number> {
  const tags = [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, ''));
  return new Map([...Map.groupBy(tags, (tag) => tag)].map(([tag, all]) => [tag, all.length]));
}

/** A text without attacks of the same length, because a card with long names also has a short title. */
function harmless(text: string): string {
  return 'Plain '
    .repeat(text.length)
    .slice(0, text.length - 1)
    .concat('.');
}

/** The tags that an attack has added to the markup. A text may take more lines in a picture, and a box of another class. */
function addedTags(plain: string, attacked: string): string[] {
  const before = tagsOf(plain);
  return [...tagsOf(attacked)]
    .filter(([tag, count]) => count > (before.get(tag) ?? 0) && !/^<\/?(text|tspan|pre)\b/.test(tag))
    .map(([tag]) => tag);
}

/** A cell that a spreadsheet would run. A negative number may begin with its sign. */
const FORMULA = /^[=@\t\r]|^[+-](?!\d[\d.,]*( ?(%|\p{L}[\p{L}\p{M}]+))?$)/u;

/** What an attack has broken in a body. `plain` is the body without an attack. */
function problemsOf({ type, text }: Body, plain: string): string[] {
  if (type.includes('json')) {
    const html = (json: string) => String((JSON.parse(json) as Json).html ?? '');
    return addedTags(html(plain), html(text));
  }
  if (type.includes('csv'))
    return readCsv(text).flatMap((row) => Object.values(row).filter((cell) => FORMULA.test(cell)));
  if (/html|svg|xml/.test(type)) {
    const entities = type.includes('html') ? [] : (text.match(/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/g) ?? []);
    for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs))
      JSON.parse(String(json));
    return [...addedTags(plain, text), ...entities];
  }
  // A redirect has no body, and no program reads markup in plain text.
  if (type === '' || type.startsWith('text/plain')) return [];
  if (type.includes('markdown'))
    return text.match(/(?<!\\)\]\((?!<?https?:|<?\/)|(?<![\\`])<(?:script|img|svg|iframe|a|base)\b/gi) ?? [];
  throw new Error(`No attack is known for ${type}: add one to NASTY, and a check of it here.`);
}

it.each([
  ['all attacks', Object.values(NASTY).join(' ').toWellFormed()],
  ['a formula', NASTY['a formula'] as string],
  ['a sum', '+1+1'],
])('%s in every text breaks no format', async (_, attack) => {
  const plain = await bodiesWith(harmless(attack));
  const problems = [...(await bodiesWith(attack))].flatMap(([target, body]) =>
    problemsOf(body, plain.get(target)?.text ?? '').map((problem) => `${target}: ${problem}`),
  );
  expect(problems).toEqual([]);
});

it.each([
  ['find_facts', { area: [index.examples.area] }],
  ['cite_fact', { id: index.examples.fact }],
])('the text of the tool %s has no control characters and no added lines', async (name, args) => {
  const ask = await workerWith(Object.values(NASTY).join('\n').toWellFormed());
  const response = await ask('/mcp', toolCall(name, args));
  const [, message] = (await response.text()).split('\ndata: ');
  const { content, structuredContent } = (JSON.parse(String(message)) as { result: Json }).result as {
    content: [{ text: string }];
    structuredContent: { facts?: unknown[] };
  };
  const lines = content[0].text.split('\n');
  expect(lines.filter((line) => line !== escapePlain(line))).toEqual([]);
  // A line for each fact, and a few about the list.
  expect(lines.length).toBeLessThanOrEqual((structuredContent.facts?.length ?? 1) + 4);
});
