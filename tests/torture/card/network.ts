/**
 * The built scripts of the elements on a page whose network, clock or API is in trouble. What must be true is the same as where an operation
 * of the platform fails; what is asked for again is asked for a few times and not for ever, and comes once the trouble is over.
 */
import { setTimeout } from 'node:timers/promises';
import type { Browser, Request } from 'playwright';
import { Failures, type Part } from '../part.ts';
import { check, visit, withCards } from './card-checks.ts';
import { CARD, type CardSite } from './card-site.ts';
import { changedFields, FAULTS, type Fault } from './network-faults.ts';

/** Requests of one question in an hour in which the API fails: the first, and five retries. */
const MOST_IN_AN_HOUR = 6;
const FLAPS = 20;
const YEARS = [-10, 10];

export const networkPart: Part = async ({ random, scale, progress }) =>
  withCards(async ({ site, browser, page, plain }) => {
    const failures = new Failures();
    const answers = Object.entries(site.table).filter(([path]) => path.startsWith('/v1/'));
    const bodies = new Map<string, string>();
    for (const [path, answer] of answers) bodies.set(path, await (answer as Response).clone().text());
    const fields = changedFields(bodies.get(CARD) as string);
    const faults =
      scale < 1
        ? [...random.shuffled(FAULTS).slice(0, 5), ...random.shuffled(fields).slice(0, 2)]
        : [...FAULTS, ...fields];
    /** Where it strikes: everything that is asked for, or what a reader opens later. */
    const scopes = { everything: () => true, 'what is opened': (path: string) => path !== CARD };
    const outages = scale < 1 ? ['503'] : ['broken off before the body', '503', '429'];
    const all = faults.length * 2 + YEARS.length + outages.length;
    const counts = { card: 0, sentence: 0, nothing: 0 };
    let done = 0;
    const judge = async (what: string, query = '', options = {}, isCard = false) => {
      progress('network', ++done, all);
      const seen = await visit(page, site, query);
      const shown = seen.report.looks[0]?.shows ?? 'nothing';
      counts[shown]++;
      check(seen, plain, what, failures, options);
      if (isCard && shown !== 'card') failures.add('the card does not come', `${what}: ${shown}`);
    };
    for (const fault of faults) {
      for (const [scope, strikes] of Object.entries(scopes)) {
        trouble(site, fault, bodies, strikes);
        await judge(
          `${fault.name}, ${scope}`,
          '',
          { most: 4 * (fault.requests ?? 1) },
          fault.comes ?? scope !== 'everything',
        );
        Object.assign(site.table, Object.fromEntries(answers));
      }
    }
    for (const years of YEARS)
      await judge(`the clock is wrong by ${years} years`, `years=${years}`, { isOnce: true }, true);
    await page.close();
    const asked = [];
    for (const name of outages) {
      progress('network', ++done, all);
      trouble(site, FAULTS.find((fault) => fault.name === name) as Fault, bodies, () => true);
      asked.push(
        await askForAnHour(browser, site, name, failures, () => Object.assign(site.table, Object.fromEntries(answers))),
      );
    }
    return {
      figures: [
        [
          'answers in trouble, fields of a card that are others',
          `${faults.length * 2}, ${scale < 1 ? 2 : fields.length}`,
        ],
        ['then the card stood, or its sentence', `${counts.card}, ${counts.sentence}`],
        ['requests of a card in an hour without an API', asked.join(', ')],
      ],
      failures: failures.list(),
    };
  });

function trouble(site: CardSite, fault: Fault, bodies: Map<string, string>, strikes: (path: string) => boolean): void {
  for (const [path, body] of bodies) {
    if (strikes(path)) site.table[path] = ({ url }) => fault.answer(body, url);
  }
}

/** An hour, in a moment of the page's own clock, in which the connection comes and goes; then the API is well again. Returns the requests. */
async function askForAnHour(
  browser: Browser,
  site: CardSite,
  name: string,
  failures: Failures,
  mend: () => void,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const pending = new Set<Request>();
  page.on('request', (request) => pending.add(request));
  const ended = (request: Request) => pending.delete(request);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  await page.clock.install();
  site.requests.length = 0;
  const count = () => site.requests.filter((request) => request === CARD).length;
  await page.goto(site.origin);
  for (let i = 0; i < FLAPS; i++) {
    await context.setOffline(true);
    await context.setOffline(false);
    await page.clock.runFor(3_600_000 / FLAPS);
  }
  const asked = count();
  // Each time that the browser is online again it may ask once.
  if (asked > MOST_IN_AN_HOUR + FLAPS) failures.add('a storm of requests', `${name}: ${asked} in an hour`);
  if (asked < 2) failures.add('no retry', `${name}: ${asked} in an hour`);
  // What has been asked is answered by the machine's own clock: what follows from the last answers is awaited first.
  for (let i = 0; i < MOST_IN_AN_HOUR; i++) {
    await answered(pending);
    await page.clock.runFor(600_000);
  }
  const before = count();
  await page.clock.runFor(3_600_000);
  if (count() !== before) failures.add('it is asked for ever', `${name}: ${count() - before} more in the next hour`);
  mend();
  await context.setOffline(true);
  await context.setOffline(false);
  // No longer than until it asks: the time that a request may take is the clock's as well.
  await page.clock.runFor(1500);
  const card = page.locator('trade-card .digits');
  const comes = await card.waitFor({ timeout: 5000 }).then(
    () => true,
    () => false,
  );
  if (!comes) failures.add('the card does not come when the trouble is over', name);
  for (const error of errors) failures.add(`an error in the page: ${error}`, name);
  await context.close();
  return asked;
}

/** Waits until no request is under way, for ten seconds at most. */
async function answered(pending: Set<Request>): Promise<void> {
  for (let i = 0; i < 500 && pending.size > 0; i++) await setTimeout(20);
}
