/**
 * Each number on a compact and on a full card is the number of the page that it links to: what is written is read back as a number by
 * rules of this test, and compared with the API's value and with what the page shows.
 */
import { join } from 'node:path';
import { html } from 'hono/html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHarness, type TestHarness } from 'wrangler';
import type { CompactCard, FullCard } from '../../../data/contract/card.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { compact } from '../../../widget/view/card/compact-card.ts';
import { full } from '../../../widget/view/card/full-card.ts';
import type { LabelledFact } from '../../../widget/view/receipt/receipt.ts';
import { builtWorker } from '../../support/harness.ts';
import { testRecordConfig } from '../../support/test-record-config.ts';

const root = join(import.meta.dirname, '../../..');
const worker = builtWorker();
let second: TestHarness;

beforeAll(async () => {
  second = createTestHarness({
    root,
    workers: [{ configPath: testRecordConfig(root), prebuiltWorkerDir: 'dist/record/main' }],
  });
  await second.listen();
});
afterAll(() => second.close());

const SCALES: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

/** The first number in English text, and half a unit of its last digit. */
function read(text: string): { value: number; half: number } {
  const [, digits = '', scale = ''] = /([\d,]+(?:\.\d+)?)(?:\s(thousand|million|billion|trillion)\b)?/.exec(text) ?? [];
  const unit = SCALES[scale] ?? 1;
  const sign = /[-−]\d/.test(text) || /^(down|▼) | fell /.test(text) ? -1 : 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: sign * Number(digits.replaceAll(',', '')) * unit, half: (10 ** -decimals / 2) * unit };
}

function plain(markup: string): string {
  const text = markup.replace(/<[^>]*>/g, '');
  return text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"').trim();
}

interface Link {
  id: string;
  href: string;
  text: string;
  name: string;
}

/** The links that numbers are, as the markup has them. */
async function linksOf(view: typeof compact | typeof full, card: CompactCard): Promise<Link[]> {
  const markup = String(await view(html, card, { tag: card.lang, api: '', level: '' }));
  return [...markup.matchAll(/<a class="cite [^>]*href="([^"]+)"([^>]*)>(.*?)<\/a>/g)].map(
    ([, href = '', rest = '', content = '']) => {
      const text = plain(content);
      const id = decodeURIComponent(/\/facts\/([^?@]+)/.exec(href)?.[1] ?? '');
      return {
        id,
        href: href.replaceAll('&amp;', '&'),
        text,
        name: plain(/aria-label="([^"]*)"/.exec(rest)?.[1] ?? text),
      };
    },
  );
}

/** What the value is known to be: the value, or the bound that a limit names. */
function known({ value, bounds, qualifier }: Fact): number {
  return value ?? (qualifier === 'under' ? bounds[1] : bounds[0]) ?? Number.NaN;
}

/** What of a link does not agree with its fact and its page; empty where all does. */
async function faults(
  { id, href, text, name }: Link,
  harness: { fetch(path: string): Promise<Pick<Response, 'status' | 'text' | 'json'>> },
): Promise<string[]> {
  const [answer, page] = await Promise.all([harness.fetch(`/v1${href}`), harness.fetch(href)]);
  if (answer.status !== 200 || page.status !== 200) return [`${href}: ${answer.status}, ${page.status}`];
  const fact = (await answer.json()) as LabelledFact;
  const markup = await page.text();
  const headline = plain(/<h1[^>]*>(.*?)<\/h1>/.exec(markup)?.[1] ?? '').replace(fact.labels.period, '');
  const measure = id.split('.')[2] ?? '';
  const found: string[] = [];
  const near = (written: string, where: string) => {
    const { value, half } = read(written);
    // The number of a lead below the parent's is written without its sign.
    // Growth without its sign is in a link whose name says the direction.
    const isSize = measure === 'lead' || (measure === 'growth' && where === 'card' && !/^[▲▼]/.test(written));
    if (measure === 'growth' && where === 'card' && / down /.test(name) !== known(fact) < 0)
      found.push(`${id}: ${name}`);
    const real = isSize ? Math.abs(known(fact)) : known(fact);
    if (!(Math.abs(value - real) <= half * 1.000001)) found.push(`${id}: ${where} "${written}" is not ${real}`);
  };
  if (fact.id !== id) found.push(`${href} is ${fact.id}`);
  if (!plain(markup).includes(fact.labels.period)) found.push(`${id}: its page does not name ${fact.labels.period}`);
  // The sign of growth is heard as a word.
  if (!name.includes(text.replace(/^[▲▼] /, ''))) found.push(`${id}: "${name}" leaves out "${text}"`);
  // A partner is linked to its rank by its name, and a surpassed total by its period.
  if (measure === 'rank') {
    if (fact.labels.partner !== text) found.push(`${id}: ${text}`);
    return found;
  }
  if (text.includes('More than in')) {
    if (!text.includes(fact.labels.period)) found.push(`${id}: ${text}`);
    return found;
  }
  // The scale of a headline stands beside its digits, and in the name of the link.
  near(name.startsWith(text) ? name : text, 'card');
  near(headline, 'page');
  return found;
}

describe.each([
  ['CN-XJ', '2025-01..2025-05', '', 15],
  ['CN-XJ', '2025-01..2025-05', '2025-06-19', 12],
  ['CN-XJ', '2025', '', 15],
  ['CN', '2025', '', 3],
])('of %s in %s, as known on "%s"', (area, period, asOf, least) => {
  it.each(['compact', 'full'])('in the %s view', async (view) => {
    const query = `period=${period}&lang=en&view=${view}${asOf && `&asOf=${asOf}`}`;
    const card = (await (await worker.fetch(`/v1/cards/${area}?${query}`)).json()) as FullCard;
    const links = await linksOf(view === 'full' ? full : compact, card);

    expect(links.length).toBeGreaterThanOrEqual(view === 'full' ? least : 2);
    if (asOf) expect(links.filter(({ href }) => !href.includes(`@${asOf}`))).toEqual([]);
    expect((await Promise.all(links.map((link) => faults(link, worker)))).flat()).toEqual([]);
    expect(card.period.id).toBe(period);
    expect(links[0]?.id).toBe(`${area}.trade.value.world.total.${period}`);
  });
});

describe('of the second data set', () => {
  it.each(['compact', 'full'])('in the %s view', async (view) => {
    const { areas } = (await (await second.fetch('/v1/areas')).json()) as { areas: { id: string }[] };
    const answers = await Promise.all(areas.map(({ id }) => second.fetch(`/v1/cards/${id}?lang=en&view=${view}`)));
    const cards = await Promise.all(
      answers.filter(({ ok }) => ok).map(async (answer) => (await answer.json()) as FullCard),
    );
    const links = (await Promise.all(cards.map((card) => linksOf(view === 'full' ? full : compact, card)))).flat();

    expect(cards.length).toBeGreaterThan(1);
    expect(links.length).toBeGreaterThan(cards.length);
    expect((await Promise.all(links.map((link) => faults(link, second)))).flat()).toEqual([]);
  });
});
