/** Chooses which facts of an area one card shows, in the order of a reader's questions. */

import type { CatalogueIndex } from '../../data/catalogue/catalogue-index.ts';
import type { Card, CardFact, CardShare, CardSource, Named } from '../../data/contract/card.ts';
import { MARKS, PARTS } from '../../data/contract/enumerations.ts';
import type { Fact } from '../../data/contract/fact.ts';
import type { Language } from '../../data/contract/languages.ts';
import { significantDigits } from '../../data/fact/digits.ts';
import type { Entry } from '../../data/fact/entry.ts';
import type { Key } from '../../data/fact/id.ts';
import { factId, isTotalTrade } from '../../data/fact/id.ts';
import type { Period } from '../../data/fact/period.ts';
import { lastDay, parsePeriod, periodOf, windowOf } from '../../data/fact/period.ts';
import { periodName } from '../../data/fact/period-name.ts';
import { resolve } from '../../data/fact/resolve.ts';
import { compareText } from '../../data/fact/text-order.ts';
import type { Catalogue } from './catalogue.ts';
import { cardWords, keyLabels } from './words.ts';

export interface Question {
  area: string;
  /** The newest held where it is left out. */
  period?: string | undefined;
  /** The day whose knowledge is shown; today's where it is left out. */
  asOf?: string | undefined;
  /** `USD` puts the publisher's conversion first where there is one. */
  currency?: string | undefined;
  /** Parts to show beside headline and growth; all where it is left out. */
  show?: readonly string[] | undefined;
  lang: Language;
}

/** The card that answers the question, or null where no total was known for its period by its day. */
export async function makeCard(catalogue: Catalogue, question: Question): Promise<Card | null> {
  const { area, period, asOf, currency, show, lang } = question;
  const index = await catalogue.index();
  const periods = await catalogue.periods(area);
  const newest = periods.at(-1)?.id;
  const shown = parsePeriod(period ?? periods.findLast(({ known }) => !asOf || known <= asOf)?.id ?? '');
  const entries = shown && (await catalogue.card(area, shown.id));
  if (!entries) return null;

  const chosen = new Selection(entries, asOf);
  const whole = { indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' };
  const total: Key = { ...whole, area, period: shown.id };
  const yuan = chosen.take(total);
  if (!yuan || yuan.value === null) return null;
  const dollars = chosen.take({ ...total, measure: 'value-usd' });
  const [headline, other] = currency === 'USD' && dollars ? [dollars, yuan] : [yuan, dollars];

  const named = (id: string): Named => ({ id, label: periodName(id, lang) });
  const labels = keyLabels(index, total, lang);
  const trade = entries.filter((entry) => entry.area === area);
  const month = monthOf(shown);
  const monthValue = month ? chosen.take({ ...total, period: month }) : null;
  const facts = {
    headline,
    growth: chosen.take({ ...total, measure: 'growth' }),
    other,
    lead: chosen.take({ ...total, measure: 'lead' }),
    nation: area === 'CN' ? null : chosen.take({ ...total, area: 'CN', measure: 'growth' }),
    exceeds: exceeded(trade, chosen, chosen.fact(yuan.id)).map((fact) => ({
      period: named(fact.period),
      fact: fact.shown,
    })),
    month:
      month && monthValue
        ? {
            period: named(month),
            value: monthValue,
            growth: chosen.take({ ...total, period: month, measure: 'growth' }),
          }
        : null,
    shares: shares(trade, chosen, shown, index, lang),
    count: chosen.take({ ...total, measure: 'count' }),
    top: ranked(trade, chosen, shown, index, lang),
    trend: trend(trade, chosen, shown),
  };
  return {
    self: pathOf(question),
    area: { id: area, label: labels.area },
    indicator: { id: 'trade', label: labels.indicator },
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    period: named(shown.id),
    mode: asOf ? 'pinned' : period ? 'fixed' : 'live',
    asOf: asOf ?? null,
    // On a day that the record has not reached, what was known is what is known.
    pin: asOf && asOf < index.dataset.date ? `@${asOf}` : '',
    newer: newest && endOf(newest) > lastDay(shown) ? named(newest) : null,
    revised: chosen.revised(headline.id),
    ...(show ? without(facts, show) : facts),
    source: chosen.source(headline.id),
    words: cardWords(index, lang),
  };
}

function pathOf({ area, period, asOf, currency, show, lang }: Question): string {
  const query = new URLSearchParams({ lang });
  for (const [name, value] of Object.entries({ period, asOf, currency, show: show?.join() })) {
    if (value) query.set(name, value);
  }
  return `/v1/cards/${area}?${query}`;
}

function endOf(id: string): string {
  const period = parsePeriod(id);
  return period ? lastDay(period) : '';
}

/** The facts without the parts that were not asked for. */
function without<F extends object>(facts: F, show: readonly string[]): F {
  const left = (PARTS as readonly string[]).filter((part) => !show.includes(part));
  return Object.fromEntries(
    Object.entries(facts).map(([part, fact]) => [part, left.includes(part) ? (Array.isArray(fact) ? [] : null) : fact]),
  ) as F;
}

/** Takes facts for the card and remembers which releases stand behind them. */
class Selection {
  readonly #entries: Map<string, Entry>;
  readonly #releases = new Set<string>();

  readonly #asOf: string | undefined;

  constructor(entries: Entry[], asOf: string | undefined) {
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#asOf = asOf;
  }

  fact(id: string): Fact | null {
    const entry = this.#entries.get(id);
    return entry ? resolve(entry, this.#asOf) : null;
  }

  /** The day of the last revision by today's knowledge, which for a pinned card may lie after its day. */
  revised(id: string): string | null {
    const entry = this.#entries.get(id);
    const today = entry && resolve(entry);
    // A derived number that a page denies later has no revision of its own kind: that page's day is the day.
    const denied = this.fact(id)?.status === 'superseded' ? today?.published : null;
    return today?.revisions.at(-1)?.until ?? denied ?? null;
  }

  take(key: Key): CardFact | null {
    const fact = this.fact(factId(key));
    if (!fact) return null;
    if (fact.evidence[0]) this.#releases.add(fact.evidence[0].release);
    const { id, value, unit, qualifier, basis, bounds } = fact;
    // What was found wrong later is said of a pinned number too.
    const now = resolve(this.#entries.get(id) as Entry)?.status;
    const status = MARKS.find((mark) => mark === now) ?? fact.status;
    return { id, value, unit, qualifier, basis, status, digits: significantDigits(value, bounds) };
  }

  source(headline: string): CardSource {
    const fact = this.fact(headline);
    const printed = fact?.evidence[0];
    // A derived headline was printed nowhere: the page of its first input stands for it.
    const page = printed ?? fact?.derivation?.inputs[0];
    if (!page) throw new Error(`${headline} names no page`);
    const { publisher, agency, published } = page;
    // The page as such, and not the place of one number on it.
    const url = page.url.replace(/#:~:text=.*/, '');
    return { publisher, agency, url, published, others: this.#releases.size - (printed ? 1 : 0) };
  }
}

/** The last month of cumulated months, which a release gives beside them. A whole year is not told by its December. */
function monthOf({ year, from, to }: Period): string | null {
  return from === to || to === 12 ? null : (periodOf(year, to, to)?.id ?? null);
}

/** Earlier totals that a page says this one has surpassed: their limit is this total's own, and no other number's of the page. */
function exceeded(trade: Entry[], chosen: Selection, surpassing: Fact | null): { period: string; shown: CardFact }[] {
  const release = surpassing?.evidence[0]?.release;
  return trade
    .filter(isTotalTrade)
    .filter(({ evidence }) =>
      evidence.some((one) => one.release === release && one.value === null && one.bounds[1] === surpassing?.bounds[1]),
    )
    .flatMap((entry) => {
      const shown = chosen.take(entry);
      return shown ? [{ period: entry.period, shown }] : [];
    });
}

/** The largest part first. Five fill a card; the others are in the API. */
function shares(trade: Entry[], chosen: Selection, { id }: Period, index: CatalogueIndex, lang: Language): CardShare[] {
  const value = (entry: Entry) => chosen.fact(entry.id)?.value ?? 0;
  return trade
    .filter(({ measure, period }) => measure === 'share' && period === id)
    .sort((a, b) => value(b) - value(a) || compareText(a.id, b.id))
    .slice(0, 5)
    .flatMap((entry) => {
      const share = chosen.take(entry);
      const labels = keyLabels(index, entry, lang);
      const label = entry.partner === 'world' ? labels.breakdown : labels.partner;
      const growth = chosen.take({ ...entry, measure: 'growth' });
      return share ? [{ label, share, growth, national: chosen.take({ ...entry, measure: 'national-share' }) }] : [];
    });
}

function ranked(trade: Entry[], chosen: Selection, { id }: Period, index: CatalogueIndex, lang: Language): Card['top'] {
  const entries = trade.filter(({ measure, period }) => measure === 'rank' && period === id);
  const upTo = Math.max(...entries.map((entry) => chosen.fact(entry.id)?.bounds[1] ?? 0));
  if (!entries.length || !upTo) return null;
  const partners = entries.flatMap((entry) => {
    const fact = chosen.take(entry);
    return fact ? [{ label: keyLabels(index, entry, lang).partner, fact }] : [];
  });
  return { upTo, partners };
}

/** Six years fill a card. One year alone is no trend. */
function trend(trade: Entry[], chosen: Selection, shown: Period): Card['trend'] {
  const points = trade
    .filter(isTotalTrade)
    .filter(({ id, period }) => isWindow(period, shown) && chosen.fact(id)?.value != null)
    .sort((a, b) => compareText(a.period, b.period))
    .slice(-6);
  if (points.length < 2) return [];
  return points.flatMap((entry) => {
    const fact = chosen.take(entry);
    return fact ? [{ year: entry.period.slice(0, 4), fact }] : [];
  });
}

function isWindow(id: string, shown: Period): boolean {
  const period = parsePeriod(id);
  return period !== null && period.year <= shown.year && windowOf(period) === windowOf(shown);
}
