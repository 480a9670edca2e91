/**
 * What a shared cache may rely on: an answer depends on its address alone. The first to ask a fresh Worker for an address is an attacker;
 * everybody after gets what that question left in memory, so both answers must be those of an untouched Worker.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueIndex } from '../../../data/catalogue/format/catalogue-index.ts';
import { assets, ours, root, startRuntime } from '../../bench/runtime.ts';
import { Failures, type Part } from '../part.ts';
import type { Random } from '../random.ts';
import { type Answer, Connection } from './connection.ts';
import { HEADER_NAMES } from './header-names.ts';
import { exampleTargets } from './requests.ts';

/** Headers of one request: all at once would exceed what the runtime reads. */
const AT_ONCE = 40;
const VALUES = ['attacker.example', 'https://attacker.example/x', '1', 'zh', 'POST', '*/*;q=0, text/attacker'];
/** Names with a meaning in the protocol itself: what they change is no answer of ours. */
const OF_PROTOCOL = ['Expect', 'Connection', 'Upgrade', 'Content-Length', 'Transfer-Encoding', 'If-None-Match'];

export const cachePart: Part = async ({ random, progress }) => {
  const failures = new Failures();
  const index = JSON.parse(readFileSync(join(root, 'dist/assets/catalogue/index.json'), 'utf8')) as CatalogueIndex;
  const targets = exampleTargets(index).filter((target) => !target.startsWith('/healthz'));
  const names = HEADER_NAMES.filter((name) => !OF_PROTOCOL.includes(name));
  const attacks = [
    ...VALUES.flatMap((value) => chunks(names, AT_ONCE).map((chunk) => headersOf(chunk, value))),
    'Host: attacker.example\r\nCookie: session=attacker; lang=zh',
    'Host: [::1]:1\r\nX-Forwarded-Host: attacker.example\r\nForwarded: host=attacker.example;proto=http',
  ].map((head) => ({ head, spell: (target: string) => target }));
  const spellings = [0, 1].map((i) => ({
    head: 'Host: any.example',
    spell: i ? escaped : (target: string) => reordered(target, random),
  }));
  const all = [...attacks, ...spellings];

  const runtime = await startRuntime([
    assets('assets', join(root, 'dist/assets')),
    ...[-1, ...all.keys()].map((i) => ours(`ours-${i}`, 'assets')),
  ]);
  let asked = 0;
  try {
    const clean = new Connection(await runtime.origin('ours--1'));
    const expected = new Map<string, Answer>();
    for (const target of targets) expected.set(target, await get(clean, target, 'Host: any.example'));
    clean.close();
    for (const [i, { head, spell }] of all.entries()) {
      progress('cache', i, all.length);
      const connection = new Connection(await runtime.origin(`ours-${i}`));
      for (const target of targets) {
        for (const [as, who] of [
          [head, 'the attacker'],
          ['Host: any.example', 'the next caller'],
        ] as const) {
          asked++;
          const answer = await get(connection, who === 'the attacker' ? spell(target) : target, as);
          const difference = differs(expected.get(target) as Answer, answer);
          if (difference) failures.add(`${who} gets another ${difference}`, `${target} with ${head.slice(0, 200)}`);
        }
      }
      connection.close();
    }
    progress('cache', 1, 1);
    await askInOtherCase(await runtime.origin('ours-0'), targets, failures);
  } finally {
    await runtime.close();
  }
  return {
    figures: [
      ['addresses', targets.length],
      ['headers tried on each', names.length + 4],
      ['answers compared', asked],
    ],
    failures: failures.list(),
  };
};

/** Paths are case-sensitive: another case is another address, which must not answer with the same thing under two cache keys, or with more. */
async function askInOtherCase(origin: string, targets: string[], failures: Failures): Promise<void> {
  const connection = new Connection(origin);
  for (const target of targets) {
    const [path = '', query] = target.split('?');
    const other = path.toUpperCase();
    if (other === path) continue;
    const { status, headers } = await get(connection, query ? `${other}?${query}` : other, 'Host: any.example');
    if (![404, 400].includes(status)) failures.add(`status ${status} in capitals`, other);
    if (!/^public, max-age=60$/.test(headers.get('cache-control') ?? '')) failures.add('an error cached long', other);
  }
  connection.close();
}

async function get(connection: Connection, target: string, head: string): Promise<Answer> {
  const host = /^host:/im.test(head) ? '' : 'Host: any.example\r\n';
  const answer = await connection.ask(Buffer.from(`GET ${target} HTTP/1.1\r\n${host}${head}\r\n\r\n`), 'GET');
  if (!answer) throw new Error(`no answer to ${target} with ${head.slice(0, 300)}`);
  return answer;
}

/** What of the answer is another: its status, a header or its body. */
function differs(expected: Answer, answer: Answer): string | null {
  if (answer.status !== expected.status) return `status (${answer.status})`;
  for (const name of new Set([...expected.headers.keys(), ...answer.headers.keys()])) {
    if (answer.headers.get(name) !== expected.headers.get(name)) return `header ${name}`;
  }
  return answer.body.equals(expected.body) ? null : 'body';
}

function headersOf(names: string[], value: string): string {
  return names.map((name) => `${name}: ${value}`).join('\r\n');
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** The parameters in another order, with empty ones between. */
function reordered(target: string, random: Random): string {
  const [path, query] = target.split('?');
  return query ? `${path}?&${random.shuffled(query.split('&')).join('&&')}&` : `${path}?`;
}

/** Each letter of the query and of the last part of the path escaped. */
function escaped(target: string): string {
  const [path = '', query] = target.split('?');
  const encode = (text: string) =>
    text.replace(/(%[0-9a-f]{2})|[a-z0-9]/gi, (letter, done) => done ?? `%${letter.charCodeAt(0).toString(16)}`);
  const [, before = '', last = ''] = /^(.*\/)([^/]*)$/.exec(path) ?? [];
  return `${before}${encode(last)}${
    query
      ? `?${query
          .split('&')
          .map((part) => part.split('=').map(encode).join('='))
          .join('&')}`
      : ''
  }`;
}
