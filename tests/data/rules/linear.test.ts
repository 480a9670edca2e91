import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../data/contract/enumerations.ts';
import type { Observation } from '../../../data/record/schema.ts';
import { RecordView } from '../../../data/rules/record-view.ts';
import { RULES } from '../../../data/rules/rules.ts';
import { observation, record, release } from '../builder.ts';

const TOTAL = 'CN-XJ.trade.value.world.total.2025-05';
const DOLLARS = 'CN-XJ.trade.value-usd.world.total.2025-05';

/** Counts how often anything reads a field of an observation or an end of its bounds. */
function counted() {
  let reads = 0;
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get(object, field, receiver) {
        reads += 1;
        return Reflect.get(object, field, receiver);
      },
    });
  const watched = (id: string, printed: string): Observation => {
    const plain = observation(id, printed);
    const value = plain.value ?? 0;
    return watch({ ...plain, bounds: watch<[number, number]>([value, value]) });
  };
  return { watched, reads: () => reads };
}

/** How many reads the view needs to find the preferred numbers, and after it each rule. */
function readsOf(make: (watched: (id: string, printed: string) => Observation) => ReturnType<typeof record>) {
  const { watched, reads } = counted();
  const view = new RecordView(make(watched));
  const ask = [() => [...view.preferredOf(...MEASURES)], ...RULES.map((rule) => () => rule.check(view))];
  return ask.map((run) => {
    const before = reads();
    run();
    return reads() - before;
  });
}

/** Observations of one key and the conversion of each, on one page or on a page each, all equal or all different. */
const RECORDS = {
  'equal on one page': (count: number) => (watched: (id: string, printed: string) => Observation) =>
    record(
      release(
        '2025-06-19',
        times(count, () => watched(TOTAL, '61.81 billion yuan')),
      ),
    ),
  'equal on a page each': (count: number) => (watched: (id: string, printed: string) => Observation) =>
    record(
      ...times(count, (i) =>
        release(
          `2025-06-${String(1 + (i % 28)).padStart(2, '0')}`,
          [watched(TOTAL, '71 billion yuan'), watched(DOLLARS, '$10 billion')],
          { id: `page-${i}` },
        ),
      ),
    ),
  'different on a page each': (count: number) => (watched: (id: string, printed: string) => Observation) =>
    record(
      ...times(count, (i) =>
        release(
          '2025-06-19',
          [watched(TOTAL, `${70 + i / 1000} billion yuan`), watched(DOLLARS, `$${10 + i / 5000} billion`)],
          { id: `page-${i}` },
        ),
      ),
    ),
};

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

describe.each(Object.entries(RECORDS))('with observations of one key that are %s', (_, make) => {
  const [few, many] = [readsOf(make(200)), readsOf(make(400))];

  it.each(
    ['the choice of numbers', ...RULES.map(({ name }) => `the rule ${name}`)].map((name, i) => [name, i] as const),
  )('%s reads twice as much for twice as many', (_name, i) => {
    expect(many[i]).toBeLessThanOrEqual(2.2 * (few[i] ?? 0) + 20);
  });
});

it('a rule that compares each with each is seen', () => {
  const { watched, reads } = counted();
  const compareAll = (count: number) => {
    const before = reads();
    const all = times(count, () => watched(TOTAL, '61.81 billion yuan'));
    for (const a of all) for (const b of all) if (a.value !== b.value) throw new Error('They are equal.');
    return reads() - before;
  };
  expect(compareAll(400)).toBeGreaterThan(3 * compareAll(200));
});
