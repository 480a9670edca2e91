import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder } from '../desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const ID = '2026-07-30-example-customs-vietnam-trade';
const JULY = ['--url', 'https://customs.example/2026/half-year', '--publisher', 'Example Customs', '--accept', 'page'];

/** A story on January to June 2026; the record has 432.03 billion for the year before. */
function record(growth: string, level = '500 billion U.S. dollars'): void {
  const input = `Viet Nam's foreign trade rose ${growth} percent year on year to ${level} in the first half of 2026.`;
  place.desk(['draft', '-', ...JULY, '--published', '2026-07-30'], { input });
}

describe('desk check', () => {
  it('shows beside each number the same fact, the year before, the other months and the parent', () => {
    const { status, stdout, stderr } = place.desk([
      'check',
      '2025-06-13-example-daily-ho-chi-minh-city-trade',
      '--json',
    ]);
    const { neighbours, findings } = JSON.parse(stdout);
    expect(findings).toEqual([]);
    expect(neighbours[0]).toMatchObject({
      fact: 'VN-SG.trade.value.world.total.2025-01..2025-05',
      neighbours: expect.arrayContaining([
        expect.objectContaining({ relation: 'year before', period: '2024-01..2024-05' }),
        expect.objectContaining({ relation: 'parent', period: '2025-01..2025-05' }),
      ]),
    });
    expect(stderr).toMatch(/the rules find nothing\.$/);
    expect(status).toBe(0);
  });

  it('proposes a waiver where a revision explains the gap, and writes it when asked to', () => {
    record('22');
    const { status, stdout } = place.desk(['check', ID]);
    expect(status).toBe(1);
    expect(stdout).toContain('Finding 1');
    const line = /"waivers": \[\{ "rule": "growth-base", "reason": "(.*)" \}\]/.exec(stdout);
    expect(line?.[1]).toMatch(
      /^Growth and level imply .* a year before; .* was printed then \(.*\): the base was revised\.$/,
    );
    const waived = place.desk(['check', ID, '--waive', '1']);
    expect(waived).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/finding 1 is waived \(growth-base\)\.$/),
    });
    const waivers = place.release(ID).observations.flatMap((each: { waivers?: unknown[] }) => each.waivers ?? []);
    expect(waivers).toEqual([{ rule: 'growth-base', reason: line?.[1] }]);
    expect(place.desk(['check', ID])).toMatchObject({ status: 0 });
  });

  it('proposes no waiver for a gap that no revision makes', () => {
    record('60');
    const { status, stdout } = place.desk(['check', ID, '--json']);
    expect(status).toBe(1);
    const found = JSON.parse(stdout).findings.find(({ rule }: { rule: string }) => rule === 'growth-base');
    expect(found.waiver).toBeNull();
    expect(place.desk(['check', ID, '--waive', '1'])).toMatchObject({ status: 2 });
    expect(place.desk(['check', ID, '--waive', '9'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no finding "9"'),
    });
  });

  it('waives all findings of a rule for one reason', () => {
    record('60');
    expect(place.desk(['check', ID, '--waive-all', 'growth-base'])).toMatchObject({ status: 2 });
    expect(place.desk(['check', ID, '--waive-all', 'no-such-rule', '--reason', 'A test.'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no finding of this release is of the rule "no-such-rule"; the rules are: '),
    });
    const rules = JSON.parse(place.desk(['check', ID, '--json']).stdout).findings.map(
      ({ rule }: { rule: string }) => rule,
    );
    for (const rule of new Set<string>(rules)) {
      const run = place.desk(['check', ID, '--waive-all', rule, '--reason', 'A test.']);
      expect(run, rule).toMatchObject({ status: 0 });
    }
    expect(place.desk(['check', ID])).toMatchObject({ status: 0 });
    const waivers = place.release(ID).observations.flatMap((each: { waivers?: unknown[] }) => each.waivers ?? []);
    expect(waivers).toContainEqual({ rule: 'growth-base', reason: 'A test.' });
  });

  it('names what is open in a draft', () => {
    place.desk(
      ['draft', '-', '--url', 'https://a.example/1', '--publisher', 'Example Customs', '--published', '2026-07-30'],
      {
        input: 'Viet Nam saw foreign trade of 500 billion U.S. dollars in the first half of 2026. It hired 300 people.',
      },
    );
    const { status, stderr } = place.desk(['check', ID]);
    expect(status).toBe(1);
    expect(stderr).toContain('decide lists what nobody has decided');
  });

  it('says which release there is not', () => {
    expect(place.desk(['check', 'none'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no such release'),
    });
  });
});
