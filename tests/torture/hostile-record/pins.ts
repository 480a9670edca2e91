/**
 * What is pinned to a day never changes when pages are added: a catalogue is made of what the record held on a day, and one of the whole
 * record, pages of long ago among it. Every pinned answer from the first must be the same from the second, but for what readers of a pinned
 * answer are told of the time after it: that a number was revised, that there is a newer one, and the date of the whole record.
 * The rules are not asked: they are about the whole record, in which a waiver may be for a page that was recorded after the waived one.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIndex } from '../../../data/catalogue/build-index.ts';
import { compile } from '../../../data/catalogue/compile.ts';
import { derive } from '../../../data/catalogue/derive/derive.ts';
import { catalogueFiles } from '../../../data/catalogue/files.ts';
import { replaceFolder } from '../../../data/catalogue/replace-folder.ts';
import type { CardNote } from '../../../data/contract/card.ts';
import { factsToday } from '../../../data/fact/resolve.ts';
import { readRecord } from '../../../data/record/record.ts';
import type { TradeRecord } from '../../../data/record/schema.ts';
import { root } from '../../bench/runtime.ts';
import { Failures, type Part } from '../part.ts';
import type { Random } from '../random.ts';
import { startBuilt } from '../runtime.ts';

const FOLDER = join(root, 'dist/torture-pins');
const RECORDS = ['tests/test-record', 'data'];
/** Of a record: days at which it is cut, days that are asked for of each cut, and facts of each of these days. */
const [CUTS, DAYS, FACTS] = [3, 6, 40];

type Ask = (target: string) => Promise<string>;

export const pinsPart: Part = async ({ random, scale, progress }) => {
  const failures = new Failures();
  const records = scale < 1 ? RECORDS.slice(0, 1) : RECORDS;
  const cuts = scale < 1 ? 1 : CUTS;
  let [compared, same, added, done] = [0, 0, 0, 0];
  try {
    for (const folder of records) {
      const record = readRecord(pathToFileURL(join(root, `${folder}/`)));
      const days = [...new Set(record.releases.map(({ recorded }) => recorded))].sort();
      const whole = await answerer(record, 'whole');
      try {
        for (let i = 0; i < cuts; i++) {
          progress('pins', ++done, records.length * cuts + 1);
          // Enough before it to ask for, and something after it.
          const cut = days[Math.floor(days.length * (0.3 + 0.65 * random.next()))] as string;
          const then = knownOn(record, cut);
          added += record.releases.length - then.releases.length;
          const before = await answerer(then, 'cut');
          try {
            for (const target of await pinnedTargets(
              before.ask,
              random,
              days.filter((day) => day <= cut),
            )) {
              const [old, now] = [await before.ask(target), await whole.ask(target)];
              if (!old.startsWith('200 ') || (await isMarked(before.ask, whole.ask, target))) continue;
              compared++;
              if (old === now) same++;
              const fault = faultOf(old, now, record);
              if (fault) failures.add(`${kindOf(target)} changes`, `${target}, cut at ${cut}: ${fault}`);
            }
          } finally {
            await before.close();
          }
        }
      } finally {
        await whole.close();
      }
    }
    progress('pins', 1, 1);
    return {
      figures: [
        ['pinned answers compared, of which the same byte for byte', `${compared}, ${same}`],
        ['pages added after them, in all', added],
      ],
      failures: failures.list(),
    };
  } finally {
    rmSync(FOLDER, { recursive: true, force: true });
  }
};

/** The record without the pages, numbers and marks that were entered after the day. */
function knownOn(record: TradeRecord, day: string): TradeRecord {
  const releases = record.releases
    .filter(({ recorded }) => recorded <= day)
    .map((release) => ({
      ...release,
      observations: release.observations
        .filter(({ recorded = release.recorded }) => recorded <= day)
        .map(({ mark, ...observation }) => (mark && mark.date <= day ? { ...observation, mark } : observation)),
    }));
  return { ...record, releases };
}

/**
 * The built Worker over a catalogue of the record, made as the build makes it. What is moved or withdrawn is left out, because that is a
 * change that an operator makes.
 */
async function answerer(record: TradeRecord, name: string) {
  const moves = { moved: {}, withdrawn: {} };
  const entries = derive(compile(record), record.vocabulary);
  const index = buildIndex(record, entries, name, moves);
  const assets = join(FOLDER, name);
  const files = catalogueFiles(index, record, entries, factsToday(entries), moves, null);
  replaceFolder(join(assets, 'catalogue'), files);
  const { runtime, origin } = await startBuilt(assets);
  return {
    async ask(target: string): Promise<string> {
      const response = await fetch(origin + target, { redirect: 'manual' });
      return `${response.status} ${response.headers.get('content-type')} ${response.headers.get('cache-control')}\n${await response.text()}`;
    },
    close: () => runtime.close(),
  };
}

/** Addresses of what is pinned to days, by what the API knew on each. */
async function pinnedTargets(ask: Ask, random: Random, days: string[]): Promise<string[]> {
  const bodyOf = async (target: string) => {
    const text = await ask(target);
    if (!text.startsWith('200 ')) throw new Error(`${target}: ${text.slice(0, 300)}`);
    return JSON.parse(text.slice(text.indexOf('\n')));
  };
  const targets: string[] = [];
  for (const day of random.shuffled(days).slice(0, DAYS)) {
    const facts = (await bodyOf(`/v1/facts.json?columns=id,area&asOf=${day}`)) as { id: string; area: string }[];
    const areas = [...new Set(facts.map(({ area }) => area))];
    targets.push(`/v1/facts.csv?asOf=${day}`, `/v1/facts?limit=100&asOf=${day}&lang=en`);
    targets.push(...areas.flatMap((area) => [`/v1/series?area=${area}&asOf=${day}`]));
    for (const { id } of random.shuffled(facts).slice(0, FACTS)) targets.push(`/v1/facts/${id}@${day}?lang=en`);
    for (const area of random.shuffled(areas).slice(0, 8)) {
      for (const form of ['', '.svg', '.md', '.html'])
        targets.push(`/v1/cards/${area}${form}?asOf=${day}`, `/v1/cards/${area}${form}?view=full&asOf=${day}`);
    }
  }
  return targets;
}

/** Whether it is a text or picture of a card that tells of the time after its day: what it is made of is compared, the card itself. */
async function isMarked(ask: Ask, askNow: Ask, target: string): Promise<boolean> {
  const [, path, query] = /^(.*\/cards\/[^.?]*)\.\w+(\?.*)$/.exec(target) ?? [];
  if (!path) return false;
  const marks = async (answerOf: Ask) =>
    JSON.stringify(
      JSON.parse(parted(await answerOf(`${path}${query}`))[1], (key, value) => (key === 'dataset' ? null : value)),
    );
  return (await marks(ask)) !== (await marks(askNow));
}

/** What of the answer has changed, but for the marks of JSON and CSV. */
function faultOf(old: string, now: string, { words }: TradeRecord): string | null {
  const [head, body] = parted(old);
  const [newHead, newBody] = parted(now);
  if (head !== newHead) return difference(head, newHead);
  const notes = Object.values(words.sinceRevised ?? {});
  const asides = Object.values(words.sentenceSuperseded ?? {}).map((aside) => ` (${aside})`);
  const settled = (text: string) =>
    head.includes('json')
      ? JSON.stringify(JSON.parse(text, (key, value) => withoutMarks(key, value, notes, asides)))
      : head.includes('csv')
        ? text.replaceAll(',superseded,', ',current,')
        : text;
  const [was, is] = [settled(body), settled(newBody)];
  return was === is ? null : difference(was, is);
}

function parted(answer: string): [head: string, body: string] {
  const at = answer.indexOf('\n') + 1;
  return [answer.slice(0, at), answer.slice(at)];
}

/**
 * The words of a card are those that it has occasion to say. A note (`notes`) and an aside of the sentence (`asides`) say that the number
 * was revised after the day.
 */
function withoutMarks(key: string, value: unknown, notes: string[], asides: string[]): unknown {
  if (key === 'notes') return (value as CardNote[]).filter(({ text }) => !notes.includes(text));
  if (key === 'sentence') return asides.reduce((sentence, aside) => sentence.replaceAll(aside, ''), String(value));
  if (key === 'dataset' || key === 'newer' || key === 'revised' || key === 'words') return undefined;
  return key === 'status' && value === 'superseded' ? 'current' : value;
}

function kindOf(target: string): string {
  return target
    .replace(/\?.*/, '')
    .replace(/facts\/.*@.*/, 'facts/{id}@{day}')
    .replace(/(cards)\/[^.]*/, '$1/{area}');
}

/** Where the two begin to differ. */
function difference(old: string, now: string): string {
  const at = [...old].findIndex((letter, i) => letter !== now[i]);
  const from = Math.max(0, (at < 0 ? old.length : at) - 80);
  return `${JSON.stringify(old.slice(from, from + 200))} is now ${JSON.stringify(now.slice(from, from + 200))}`;
}
