/** `/about`: the operator if the data set names one, coverage and tolerances, in each language. */
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../support/languages.ts';
import { ask } from '../ask.ts';

async function open(path: string): Promise<string> {
  const response = await ask(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const headings = (page: string) => [...page.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);

const SECTIONS = ['who', 'card', 'coverage', 'chosen', 'errors', 'licence', 'privacy'];

it('says that a copy without operator and contact is not published, and names the licence', async () => {
  const page = await open('/about');
  expect(headings(page)).toEqual(SECTIONS);
  expect(page).toMatch(/<h2 id="who">[^<]*<\/h2><p><strong>This site has no contact address yet[^<]*<\/strong><\/p>/);
  expect(page).toContain('href="https://creativecommons.org/publicdomain/zero/1.0/"');
  expect(page).toContain('<a href="/feed.xml">Feed</a> lists all changes.');
  expect(page).toMatch(/lists all changes\.<\/p><p><strong>This site has no contact address yet/);
  expect(page).toContain('Click a dotted number for its source or its calculation.');
});

it('has the newest period of trade, exports and imports of each area, and all years without a total', async () => {
  const page = await open('/about');
  const row = /<th scope="row"><a href="\/areas\/CN-XJ">Xinjiang<\/a><\/th>(.*?)<\/tr>/.exec(page)?.[1] ?? '';
  const cells = [...row.matchAll(/data-column="([^"]*)">([^<]*)</g)].map(([, name, text]) => [name?.trim(), text]);
  expect(cells.map(([name]) => name)).toEqual(['Foreign trade:', 'Exports:', 'Imports:', 'Missing years:']);
  const { facts } = await (
    await ask(
      '/v1/facts?area=CN-XJ&indicator=trade&measure=value,value-usd&partner=world&breakdown=total&periodType=year&limit=100',
    )
  ).json<{ facts: { period: string; value: number | null }[] }>();
  const years = [...new Set(facts.filter(({ value }) => value !== null).map(({ period }) => period))];
  const [before, ...runs] = (cells[3]?.[1] ?? '').replaceAll('\u2060', '').split(', ');
  expect(before).toBe(`before ${years.toSorted()[0]}`);
  const missing = runs.flatMap((run) => {
    const [first = 0, last = first] = run.split('–').map(Number);
    return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);
  });
  expect(missing.length).toBeGreaterThan(0);
  expect([...years, ...missing].sort()).toEqual(
    Array.from({ length: years.length + missing.length }, (_, i) => `${Number(years.toSorted()[0]) + i}`),
  );
  expect(page).toContain('Other figures, but no totals: ');
});

it('says by how much the range of a derived number is widened, and how wide one may be', async () => {
  const page = await open('/about');
  expect(page).toMatch(/widened for revisions .*by 4% .* a growth difference by 0\.1 points\./);
  expect(page).toMatch(/less well than ±5%, or ±0\.5 points/);
});

it.each(LANGUAGES.slice(1))('says it in %s', async (lang) => {
  const page = await open(`/about?lang=${lang}`);
  expect(page).toContain(`<html lang="${lang}"`);
  expect(headings(page)).toEqual(SECTIONS);
  expect(page).toMatch(/href="https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/"><bdi>[^<]+<\/bdi>/);
  expect(page).not.toContain('a single figure has no licence');
  expect(page).not.toMatch(/\babout[A-Z]\w+|\{\}/);
});
