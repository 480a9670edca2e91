import { describe, expect, it } from 'vitest';
import { type FactHistory, updatedOn } from '../../../data/fact/history.ts';
import { resolve } from '../../../data/fact/resolve.ts';
import { entry, evidence } from '../builder.ts';

const page = evidence('2025-06-19', 10);

describe('the day of the newest change', () => {
  it('is the day on which the newest page entered the record', () => {
    const late = { ...evidence('2025-05-20', 10), recorded: '2025-07-05' };
    expect(updatedOn(entry([page, late]))).toBe('2025-07-05');
  });

  it('is that of a correction notice', () => {
    const marked = { ...page, correction: { status: 'disputed' as const, date: '2025-08-01', reason: 'x' } };
    expect(updatedOn(entry([marked]))).toBe('2025-08-01');
  });

  it('is that on which the page that brought a caveat entered the record', () => {
    const caveat = { kind: 'base-revised' as const, messages: [], from: '2024-09-01', recorded: '2025-10-01' };
    const one: FactHistory = { ...entry([page]), caveats: [caveat] };
    expect(updatedOn(one)).toBe('2025-10-01');
  });

  it('is part of the fact', () => {
    expect(resolve(entry([page]))?.updated).toBe('2025-06-19');
  });
});
