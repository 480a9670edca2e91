/** A visit to the page with the card, and what must be true of every one, whatever failed in it. */
import { type Browser, chromium, type Page } from 'playwright';
import { chromiumOptions } from '../../support/browser.ts';
import type { Failures } from '../part.ts';
import { failOperations } from './card-operations.ts';
import { type CardSite, startCardSite } from './card-site.ts';
import { prepareVisit, type Report, type Seen } from './card-visit.ts';

/** Requests of one address in a visit: of what two controls open, each twice. */
const MOST_REQUESTS = 4;
/** Without an event there is none, and without its language a card goes on showing what it shows. */
const NO_EVENT = /new CustomEvent|getCanonicalLocales/;
/** Of a place as high as the snippet reserves, in pixels. */
const ROUNDING = 1;

export interface Visit {
  report: Report;
  errors: string[];
  requests: string[];
}

export interface Cards {
  site: CardSite;
  page: Page;
  /** The visit in which nothing fails. */
  plain: Visit;
}

/** Runs with a site of cards and a page to visit it in, and closes both at the end. */
export async function withCards<Result>(run: (cards: Cards) => Promise<Result>): Promise<Result> {
  const site = await startCardSite();
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await newPage(browser);
    return await run({ site, page, plain: await visit(page, site) });
  } finally {
    await browser.close();
    await site.close();
  }
}

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.addInitScript(prepareVisit);
  await page.addInitScript(failOperations);
  return page;
}

export async function visit(page: Page, site: CardSite, fault = ''): Promise<Visit> {
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
export function check(
  { report, errors, requests }: Visit,
  plain: Visit,
  what: string,
  failures: Failures,
  { isOnce = false } = {},
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
