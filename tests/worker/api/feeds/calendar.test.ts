import { describe, expect, it } from 'vitest';
import { escaped, folded, iCalendar } from '../../../../worker/api/feeds/calendar.ts';
import { ask } from '../../ask.ts';

const text = async (path = '/calendar.ics') => (await ask(path)).text();

/** The events as tables of property to value, with lines unfolded. */
function events(calendar: string): Record<string, string>[] {
  const lines = calendar.replace(/\r\n[ \t]/g, '').split('\r\n');
  const found: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (line === 'BEGIN:VEVENT') found.push({});
    else if (found.length && !line.startsWith('END:')) Object.assign(found.at(-1) ?? {}, { [name]: value });
  }
  return found;
}

describe('/calendar.ics', () => {
  it('is a calendar in lines of at most 75 octets that end with CRLF', async () => {
    const calendar = await text('/calendar.ics?lang=zh');
    expect(calendar.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//trade-facts//calendar//EN\r\n')).toBe(true);
    expect(calendar.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const longest = Math.max(...calendar.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
  });

  it('has an event for each expected release, with an id of its own and one stamp', async () => {
    const all = events(await text());
    expect(all.length).toBeGreaterThan(40);
    expect(new Set(all.map(({ UID }) => UID)).size).toBe(all.length);
    expect(new Set(all.map(({ DTSTAMP }) => DTSTAMP)).size).toBe(1);
    for (const event of all) {
      expect(event.DTSTAMP).toMatch(/^\d{8}T000000Z$/);
      expect(event.DTSTART).toMatch(/^\d{8}$/);
      expect(event.STATUS).toMatch(/^(CONFIRMED|TENTATIVE)$/);
    }
    expect(await text()).toBe(await text());
  });

  it('sets a release that came on the day of its first page, and leads to its number', async () => {
    const all = events(await text());
    expect(all.find(({ UID }) => UID === 'CN-XJ.2025-01..2025-05@trade-facts')).toEqual({
      UID: 'CN-XJ.2025-01..2025-05@trade-facts',
      DTSTAMP: all[0]?.DTSTAMP,
      DTSTART: '20250619',
      SUMMARY: 'Xinjiang\\, Foreign trade\\, January – May 2025',
      DESCRIPTION: 'China Gate',
      URL: 'https://trade-facts.example/facts/CN-XJ.trade.value.world.total.2025-01..2025-05',
      CATEGORIES: 'Xinjiang',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    });
  });

  it('sets one that is expected on the day by which it is there as a rule', async () => {
    const all = events(await text());
    expect(all.find(({ UID }) => UID === 'CN-XJ.2027-01..2027-02@trade-facts')).toMatchObject({
      DTSTART: '20270326',
      STATUS: 'TENTATIVE',
      URL: 'https://trade-facts.example/areas/CN-XJ',
    });
  });

  it('escapes texts, and cuts no character where it folds', () => {
    expect(escaped('a;b,c\\d\r\ne\u0007f')).toBe('a\\;b\\,c\\\\d\\ne f');
    const line = `SUMMARY:${'😀外ز'.repeat(40)}`;
    const parts = folded(line).split('\r\n ');
    expect(parts.join('')).toBe(line);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts)
      expect(part).toBe(
        new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(new TextEncoder().encode(part)),
      );
  });

  it('is a calendar without events where there is no schedule', () => {
    const dataset = { id: 'x', title: 'A, b', description: 'C', date: '2031-01-02', newest: '2031-01-01' };
    const calendar = iCalendar({ dataset }, {} as never, [], 'https://x.example');
    expect(calendar).toContain('NAME:A\\, b\r\n');
    expect(events(calendar)).toEqual([]);
  });
});
