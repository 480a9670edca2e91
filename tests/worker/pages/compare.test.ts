/** `/compare`: the figures of a set of areas or partners for one period, in one currency. */
import { expect, it } from 'vitest';
import { askPage, askText } from '../ask.ts';
import { decodeEntities } from '../markup.ts';

/** The codes of the compared areas, in the order of the table. */
const codes = (page: string) => {
  const [, table = ''] = /<table class="compare stacked"[^>]*>(.*?)<\/table>/s.exec(page) ?? [];
  return [...table.matchAll(/<th scope="row"><a href="\/areas\/([^"?]+)/g)].map(([, code]) => code);
};
const heading = (page: string) => decodeEntities(/<h1>(.*?)<\/h1>/s.exec(page)?.[1] ?? '');

it('opens with the provinces, in the latest of the periods with the most figures', async () => {
  const page = await askPage('/compare');
  // Newest first.
  const periods = [...page.matchAll(/<option value="([\d.-]+)"( selected)?>[^<]*, (\d+) of \d+ regions/g)].map(
    ([, id, isSelected, count]) => ({ id, isSelected: Boolean(isSelected), count: Number(count) }),
  );
  const mostFigures = Math.max(...periods.map(({ count }) => count));
  const selected = periods.find(({ isSelected }) => isSelected);
  expect(selected).toEqual(periods.find(({ count }) => count === mostFigures));
  expect(heading(page)).toMatch(/^Provinces of China, /);
  expect(codes(page)).toHaveLength(mostFigures);
  expect(page).toContain(`${mostFigures} of 31 have a figure for this period.`);
});

it('opens another set in the chosen period if it has figures of it, else in its own period with the most figures', async () => {
  const partners = await askPage('/compare?set=KZ.partners');
  expect(partners).toContain('<input type="hidden" name="shown" value="KZ.partners">');
  expect(heading(partners)).not.toMatch(/2021$/);
  expect(heading(await askPage('/compare?set=KZ.partners&shown=CN&period=2021'))).toMatch(/2021$/);
  const replaced = await askPage('/compare?set=KZ.partners&shown=CN&period=1990');
  expect(heading(replaced)).toBe(heading(partners));
  expect(replaced).toContain('No figures for 1990 to compare.');
  expect(heading(await askPage('/compare?set=KZ.partners&shown=KZ.partners&period=2021'))).toMatch(/2021$/);
});

it('sorts by amount, and lists the areas without a figure with their nearest one', async () => {
  const page = await askPage('/compare?period=2022');
  expect(codes(page).slice(0, 3)).toEqual(['CN-GD', 'CN-JS', 'CN-ZJ']);
  expect(page).toMatch(
    /No figure \(the nearest period is in parentheses\): <a[^>]*>[^<]*<\/a> \(<a href="\/facts\/CN-[^>]*>[^<]+<\/a>\)/,
  );
});

it('compares only areas with the same currency and the same coverage of goods or services', async () => {
  const page = await askPage('/compare?set=countries');
  expect(page).toContain('billion US dollars');
  expect(codes(page)).not.toContain('CN');
  expect(page).toMatch(
    /In another currency or with services, so not compared: [^<]*<a href="\/areas\/CN">China<\/a>.*<a href="\/areas\/UZ">Uzbekistan<\/a>/,
  );
});

it('has a CSV with the same figures', async () => {
  const page = await askPage('/compare?set=KZ.partners&period=2023');
  const [, csv = ''] = /href="(\/v1\/facts\.csv\?[^"]+)">CSV/.exec(page) ?? [];
  const table = await askText(decodeEntities(csv));
  expect(table).toMatch(/^KZ\.trade\.value\.CN\.total\.2023,.*,31500000000,USD,/m);
  expect(page).toContain('/areas/KZ?partner=CN');
});

it.each([
  ['/compare?set=nope', '“nope” is not something that can be compared here.'],
  ['/compare?indicator=weather', '“weather” is not something that can be compared here.'],
  ['/compare?period=1999', 'No figures for 1999 to compare.'],
  ['/compare?period=%3Cb%3E', 'No figures for &lt;b&gt; to compare.'],
])('says what is unknown and offers what exists: %s', async (path, message) => {
  const page = await askPage(path, 404);
  expect(page).toContain(message);
  expect(page).toContain('<option value="countries">Countries</option>');
});
