/**
 * The built scripts of the elements in a page where one operation of the platform fails: each of the operations of a visit once, each kind
 * of operation always, each script of the elements once and always. Whatever fails, the card or its sentence stands in its place, each
 * request of an element ends in one event, the page gets no error, and whoever tries again gets what was asked for.
 */
import type { Page } from 'playwright';
import { chromium } from 'playwright';
import { chromiumOptions } from '../support/browser.ts';
import { failOperations } from './card-operations.ts';
import type { CardSite } from './card-site.ts';
import { SCRIPTS, startCardSite } from './card-site.ts';
import type { Report, Seen } from './card-visit.ts';
import { prepareVisit } from './card-visit.ts';
import type { Part } from './part.ts';
import { Failures } from './part.ts';
import type { Random } from './random.ts';

/** Requests of one address in a visit: of what two controls open, each twice. */
const MOST_REQUESTS = 4;
/** Without an event there is none, and without its language a card goes on showing what it shows. */
const NO_EVENT = /new CustomEvent|getCanonicalLocales/;
/** Of a place as high as the snippet reserves, in pixels. */
const ROUNDING = 1;
/** Operations of the short form. */
const SAMPLE = 24;
/** Calls of one kind that fail, of those that draw a part of a card each: all would be two thousand. */
const OF_A_KIND = 16;

interface Visit {
  report: Report;
  errors: string[];
  requests: string[];
}

export const cardPart: Part = async ({ random, scale, progress }) => {
  const failures = new Failures();
  const site = await startCardSite();
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.addInitScript(prepareVisit);
    await page.addInitScript(failOperations);
    const plain = await visit(page, site);
    const { made } = plain.report;
    check(plain, plain, 'nothing fails', failures, { isOnce: true });
    if (plain.report.looks[0]?.shows !== 'card') failures.add('no card', JSON.stringify(plain.report));
    const numbers = operationsOf(made, random);
    const kinds = [...new Set(made)].sort();
    const single = scale < 1 ? random.shuffled(numbers).slice(0, SAMPLE) : numbers;
    const lasting = scale < 1 ? random.shuffled(kinds).slice(0, 6) : kinds;
    const scripts = SCRIPTS.flatMap((name) => [1, Number.POSITIVE_INFINITY].map((times) => ({ name, times })));
    const all = single.length + lasting.length + scripts.length;
    const counts = { card: 0, sentence: 0, nothing: 0 };
    let done = 0;
    const judge = (seen: Visit, what: string, isOnce: boolean) => {
      progress('card', ++done, all);
      counts[seen.report.looks[0]?.shows ?? 'nothing']++;
      check(seen, plain, what, failures, { isOnce });
    };
    for (const at of single) {
      const seen = await visit(page, site, `at=${at}`);
      // What comes first of two things that happen at once is not the same in each visit.
      judge(seen, `${seen.report.made[at - 1]}, operation ${at}`, true);
    }
    for (const kind of lasting)
      judge(await visit(page, site, `kind=${encodeURIComponent(kind)}`), `every ${kind}`, false);
    for (const { name, times } of scripts) {
      site.fail(name, times);
      judge(await visit(page, site), `${name} fails ${times} times`, times === 1);
      site.fail(name, 0);
    }
    return {
      figures: [
        ['operations of a visit, kinds of them', `${made.length}, ${kinds.length}`],
        [
          'operations that failed once, kinds that failed always, scripts',
          `${single.length}, ${lasting.length}, ${scripts.length}`,
        ],
        ['then the card stood, or its sentence', `${counts.card}, ${counts.sentence}`],
      ],
      failures: failures.list(),
    };
  } finally {
    await browser.close();
    await site.close();
  }
};

/** The numbers of the operations that fail: all of a kind, or so many of them that lie anywhere in the visit. */
function operationsOf(made: string[], random: Random): number[] {
  const byKind = Map.groupBy(made.keys(), (i) => made[i] as string);
  const some = [...byKind.values()].flatMap((calls) => random.shuffled(calls).slice(0, OF_A_KIND));
  return some.map((i) => i + 1).sort((a, b) => a - b);
}

async function visit(page: Page, site: CardSite, fault = ''): Promise<Visit> {
  const errors: string[] = [];
  const note = ({ message }: Error) => errors.push(message);
  page.on('pageerror', note);
  site.requests.length = 0;
  await page.goto(`${site.origin}/?${fault}`);
  const report = await page.evaluate(() => (window as unknown as { visit: () => Promise<Report> }).visit());
  page.off('pageerror', note);
  return { report, errors, requests: [...site.requests] };
}

/** What of the visit is not as it must be. `isOnce`: what failed fails once, so that a second try comes through. */
function check(
  { report, errors, requests }: Visit,
  plain: Visit,
  what: string,
  failures: Failures,
  { isOnce = false },
): void {
  const { events, looks, opened } = report;
  const add = (kind: string, more: unknown) => failures.add(kind, `${what}: ${JSON.stringify(more)}`);
  for (const error of errors) add(`an error in the page: ${error}`, '');
  for (const [name, list] of Object.entries(events)) {
    if (list.length > 1) add(`${list.length} events of ${name}`, list);
    const isExpected = name === 'figure' ? report.isDefined.figure : report.isDefined.card;
    const isSilent = name === 'moved' && looks[0]?.shows === 'card';
    if (isExpected && !isSilent && list.length === 0 && !NO_EVENT.test(what)) add(`no event of ${name}`, '');
  }
  for (const [i, look] of looks.entries()) checkLook(look, plain.report.looks[i] as Seen, i, add);
  for (const [name, tries] of Object.entries(opened)) {
    if (tries.some((came) => came === 'empty' || came === 'busy' || came === 'waiting'))
      add(`${name} is left ${tries}`, '');
    if (isOnce && !['open', 'no control'].includes(tries.at(-1) ?? '')) add(`${name} does not open again`, tries);
  }
  if (!report.figure.startsWith('sentence: ')) add('the words of the figure are gone', report.figure);
  if (report.children !== plain.report.children || new URL(report.address).pathname !== '/')
    add('the page is another', report);
  const counts = Object.groupBy(requests, (request) => request);
  for (const [address, list] of Object.entries(counts)) {
    if ((list?.length ?? 0) > MOST_REQUESTS) add(`${list?.length} requests of ${address}`, '');
  }
}

function checkLook(look: Seen, plain: Seen, at: number, add: (kind: string, more: unknown) => void): void {
  if (look.shows === 'nothing') add(`nothing stands in the element at look ${at}`, look);
  if (look.height > plain.height + ROUNDING) add(`the place is higher than reserved at look ${at}`, look);
  if (look.width !== plain.width) add('the page is wider', look);
  if (String(look.paragraphs) !== String(plain.paragraphs)) add('a paragraph is higher', look);
}
