import { describe, expect, it } from 'vitest';
import { type Entry, updatedOn } from '../../../data/fact/entry.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { entry, evidence } from '../builder.ts';

const page = evidence('2025-06-19', 10);

describe('the day of the newest change', () => {
  it('is the day on which the newest page entered the record', () => {
    const late = { ...evidence('2025-06-20', 10), recorded: '2025-07-05' };
    expect(updatedOn(entry([page, late]), '9999')).toBe('2025-07-05');
    expect(updatedOn(entry([page, late]), '2025-07-04')).toBe('2025-06-19');
  });

  it('is that of a mark, once it is in effect', () => {
    const marked = { ...page, mark: { status: 'disputed' as const, date: '2025-08-01', reason: 'x' } };
    expect(updatedOn(entry([marked]), '2025-07-31')).toBe('2025-06-19');
    expect(updatedOn(entry([marked]), '2025-08-01')).toBe('2025-08-01');
  });

  it('is that on which a caveat came or went', () => {
    const caveats = [{ kind: 'base-revised' as const, text: 'x', from: '2025-09-01', until: '2025-10-01' }];
    const one: Entry = { ...entry([page]), caveats };
    expect(['2025-08-31', '2025-09-15', '2025-10-01'].map((day) => updatedOn(one, day))).toEqual([
      ...['2025-06-19', '2025-09-01', '2025-10-01'],
    ]);
  });

  it('is part of the fact', () => {
    expect(resolve(entry([page]))?.updated).toBe('2025-06-19');
  });
});
