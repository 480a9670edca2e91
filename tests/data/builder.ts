/** Builds small records from literals. By default a page is in English and on the agency's own site. */
import { cardFactsOf, type Knowledge } from '../../data/card/card-facts.ts';
import { compile } from '../../data/catalogue/compile.ts';
import { derive } from '../../data/catalogue/derive/derive.ts';
import { MEASURES, REASONS } from '../../data/contract/enumerations.ts';
import type { Evidence, Fact } from '../../data/contract/fact.ts';
import type { FactHistory } from '../../data/fact/history.ts';
import { parseFactId } from '../../data/fact/id.ts';
import { factsToday, resolve } from '../../data/fact/resolve.ts';
import type { Serving } from '../../data/fact/served.ts';
import { parsePrintedNumber } from '../../data/printed/printed.ts';
import type { Observation, RecordedRelease, Term, TradeRecord } from '../../data/record/schema.ts';

/** Value, unit and qualifier are read from the token, so only tests of wrong numbers give them. */
export function observation(id: string, printed: string, more: Partial<Observation> = {}): Observation {
  const token = parsePrintedNumber(printed, 'en');
  return {
    ...(parseFactId(id) as Pick<Observation, 'area' | 'indicator' | 'measure' | 'partner' | 'breakdown' | 'period'>),
    value: token?.value ?? null,
    unit: token?.unit ?? 'CNY',
    qualifier: token?.qualifier ?? 'exact',
    printed,
    paragraph: null,
    attributedTo: null,
    ...more,
  };
}

/** A page published on a day. `{ [id]: token }` is short for observations. */
export function release(
  published: string,
  observations: Observation[] | Record<string, string>,
  more: Partial<RecordedRelease> = {},
): RecordedRelease {
  const id = more.id ?? `${published}-page`;
  const list = Array.isArray(observations)
    ? observations
    : Object.entries(observations).map(([key, printed]) => observation(key, printed));
  return {
    id,
    publisher: 'Page',
    agency: 'Agency',
    title: null,
    url: `https://example.com/${id}`,
    language: 'en',
    tier: 'A',
    published,
    recorded: published,
    retrieved: null,
    ...(list.some(({ measure }) => measure === 'value-usd') ? { dollars: 'official' as const } : {}),
    observations: list,
    ...more,
  };
}

const vocabulary: TradeRecord['vocabulary'] = {
  areas: {
    'CN-XJ': term('CN-XJ', { kind: 'region', parent: 'CN', currency: 'CNY', compilingOffice: 'Agency' }),
    CN: term('CN', { kind: 'country', currency: 'CNY', compilingOffice: 'Agency', revisionTolerance: 0.007 }),
    'CN-XJ-port-horgos': term('CN-XJ-port-horgos', { kind: 'port', parent: 'CN', currency: 'CNY' }),
  },
  indicators: {
    ...terms(['trade', 'exports', 'imports']),
    gdp: term('gdp', { partner: 'none' }),
    cargo: term('cargo', { kinds: ['port'] }),
  },
  measures: terms(MEASURES),
  partners: {
    ...terms(['world', 'none']),
    ...terms(['KZ', 'KG'], { division: 'countries' }),
    'central-asia-5': term('central-asia-5', { division: 'country-groups' }),
    'belt-and-road': term('BRI', { division: 'country-groups', breaks: ['2023-08'] }),
  },
  breakdowns: { ...terms(['total']), ...terms(['private-enterprises'], { division: 'enterprises' }) },
  divisions: terms(['countries', 'country-groups', 'enterprises']),
  units: terms(['CNY', 'USD', 'percent', 'points', 'count', 'rank', 'tonnes', 'CNY/USD']),
};

const dataset: TradeRecord['dataset'] = {
  id: 'test-facts',
  title: 'Test Facts',
  description: 'Numbers of the tests.',
  languages: [{ code: 'en', name: 'English', direction: 'ltr' }],
  start: { area: 'CN-XJ', period: '2025-05' },
  rates: { 'CNY/USD': [6, 7.4] },
  exchangeRates: {
    'CNY/USD': { source: 'https://example.com/rates', years: { 2024: [7.076, 7.2807], 2025: [7, 7.3] } },
  },
};

/** The agency rounds to the nearest digit, so 22.9 means 22.85 to 22.95. */
const agencies: TradeRecord['agencies'] = { Agency: { sites: ['Page'], rounding: 'half', pairs: [] } };

const offices: TradeRecord['offices'] = { customs: term('customs authorities') };
const reasons = terms(REASONS) as TradeRecord['reasons'];

export function record(...releases: RecordedRelease[]): TradeRecord {
  return { dataset, releases, vocabulary, agencies, offices, reasons, words: {}, pages: {} };
}

/** All histories that the build derives from a record. */
export function derived(whole: TradeRecord): FactHistory[] {
  return derive(compile(whole), whole.vocabulary);
}

/** A fact of a record as of a day, by default today. */
export function factIn(whole: TradeRecord, id: string, asOf?: string): Fact | null {
  const history = derived(whole).find((each) => each.id === id);
  return history ? resolve(history, asOf) : null;
}

/** Evidence as the build compiles it, for tests that only join it. */
export function evidence(published: string, value: number | null, more: Partial<Evidence> = {}): Evidence {
  const name = more.release ?? `${published}-page`;
  return {
    release: name,
    publisher: 'Page',
    agency: 'Agency',
    tier: 'A',
    language: 'en',
    published,
    recorded: published,
    retrieved: null,
    printed: String(value),
    paragraph: null,
    attributedTo: null,
    url: `https://example.com/${name}`,
    value,
    unit: 'CNY',
    qualifier: 'exact',
    bounds: value === null ? [null, null] : [value - 0.5, value + 0.5],
    revises: true,
    ...more,
  };
}

export function history(evidence: Evidence[], more: Partial<FactHistory> = {}): FactHistory {
  const id = 'CN-XJ.trade.value.world.total.2025-05';
  const key = { area: 'CN-XJ', indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' };
  return { id, ...key, period: '2025-05', obsStatus: 'A', evidence, derivations: [], ...more };
}

function terms(codes: readonly string[], more: Partial<Term> = {}): Record<string, Term> {
  return Object.fromEntries(codes.map((code) => [code, term(code, more)]));
}

function term(label: string, more: Partial<Term> = {}): Term {
  return { labels: { en: label }, ...more };
}

/** Writes caveats as message names and written texts, for tests without vocabulary. */
export const serving: Serving = {
  caveats: ({ caveats }) =>
    caveats.map(({ messages, written, ...caveat }) => ({
      ...caveat,
      text: [...messages.map(({ message }) => message), written].filter(Boolean).join(' '),
    })),
};

/** What a card knows today if nothing has changed since. */
export function knownToday(facts: readonly Fact[]): Knowledge {
  return { facts: cardFactsOf(facts), today: (id) => facts.find((fact) => fact.id === id) };
}

/** What a card knows as of a day. */
export function knownOn(histories: readonly FactHistory[], day: string): Knowledge {
  const facts = cardFactsOf(histories.flatMap((history) => resolve(history, day) ?? []));
  const today = factsToday(histories);
  return { facts, today: (id) => today.get(id) };
}
