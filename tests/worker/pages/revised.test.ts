/** `/revised`: a table of every disputed and revised figure with both numbers. */
import { expect, it } from 'vitest';
import { ask, askJson, askPage, askText } from '../ask.ts';
import { decodeEntities, withoutJoiners } from '../markup.ts';

/** The cells of each fact by its id. `|` is where one or more tags were: `|9.89 trillion yuan|CCTV|, |April 13, 2023|`. */
async function rowsOf(path: string): Promise<Map<string, string[]>> {
  const page = await askPage(path);
  const rows = [...page.matchAll(/<tr><th scope="row"><a href="\/facts\/([^"?]+)[^"]*">(.*?)<\/tr>/gs)];
  const cells = (row: string) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) =>
      withoutJoiners(decodeEntities(cell.replace(/<[^>]+>/g, '|'))).replaceAll(/\|+/g, '|'),
    );
  return new Map(rows.map(([, id = '', row = '']) => [id, cells(row)]));
}

it('has the first value and the value now, with sources and dates, and the difference', async () => {
  const rows = await rowsOf('/revised');
  const [first, now, difference] = rows.get('CN.trade.value.world.total.2023-01..2023-03') ?? [];
  expect(first).toBe('|9.89 trillion yuan|CCTV|, |April 13, 2023|');
  expect(now).toBe('|9.69 trillion yuan|China Customs|, |January 12, 2024|');
  expect(difference).toBe('|−2.0%|−200 billion yuan|');
});

/** The first number of a cell: `|9.69 trillion yuan|CCTV|, |April 13, 2023|` → 9.69e12, `|22.9%|…` → 22.9, `|Under review|` → null */
function numberIn(text: string): number | null {
  const [, sign, digits, scale = ''] =
    /\|(?:about )?([−+]?)([\d.]+) ?(thousand|million|billion|trillion)?[^|]*\|/.exec(text) ?? [];
  if (!digits) return null;
  const power = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale] ?? 1;
  return (sign === '−' ? -1 : 1) * Number(digits) * power;
}

it('names what is counted', async () => {
  const page = await askPage('/revised?area=TJ');
  expect(page).toContain('Tajikistan, Foreign trade, Number of trading partners, ');
});

it('has the printed digits of a figure that an editor marked, and the reason', async () => {
  const [first, now] =
    (await rowsOf('/revised?area=CN-NM')).get('CN-NM.trade.value-usd.world.total.2021-01..2021-04') ?? [];
  expect(first).toMatch(/^\|7\.73 billion US dollars\|/);
  expect(now).toBe('|Under review|Implies 4.94 yuan per dollar; the rate of the time was about 6.5.|');
});

it('has differences that equal the value now minus the first value', async () => {
  const rows = [...(await rowsOf('/revised'))].map(([id, [first = '', now = '', difference = '']]) => {
    // `|−2.0%|−200 billion yuan|` → `|−200 billion yuan|`
    const withoutPercentage = difference.replace(/^\|[−+][\d.]+%/, '');
    return { id, first: numberIn(first), now: numberIn(now), difference: numberIn(withoutPercentage) };
  });
  const complete = rows.filter(({ first, now, difference }) => ![first, now, difference].includes(null));
  expect(complete.length).toBeGreaterThan(20);
  const wrong = complete.filter(({ first, now, difference }) => {
    const expected = Number(now) - Number(first);
    return Math.abs(expected - Number(difference)) > Math.abs(expected) * 1e-6;
  });
  expect(wrong).toEqual([]);
});

it('has every fact that the API lists as revised or disputed', async () => {
  const { facts } = await askJson<{ facts: { id: string; area: string }[] }>(
    '/v1/facts?status=revised,disputed,corrected,withdrawn&limit=1000',
  );
  const areas = [...new Set(facts.map(({ area }) => area))];
  const listed = await Promise.all(areas.map((area) => rowsOf(`/revised?area=${area}`)));
  const ids = new Set(listed.flatMap((rows) => [...rows.keys()]));
  expect(facts.filter(({ id }) => !ids.has(id))).toEqual([]);
  expect(facts.length).toBeGreaterThan(20);
});

it('lists an amount that does not match a growth published later', async () => {
  const [first, implied] = (await rowsOf('/revised?area=CN-XJ')).get('CN-XJ.trade.value.world.total.2024') ?? [];
  expect(first).toContain('435.11 billion yuan');
  expect(implied).toContain('|about 434 billion yuan');
});

it('lists under "base-revised" only amounts, no growth or share', async () => {
  const rows = [...(await rowsOf('/revised?kind=base-revised'))];
  const isAmount = (id: string, [first, implied]: string[]) =>
    /\.value(-usd)?\./.test(id) && !`${first}${implied}`.includes('%');
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter(([id, cells]) => !isAmount(id, cells))).toEqual([]);
});

it('has 25 rows of each kind, and all rows of a kind or an area that the reader chose', async () => {
  const allRows = await rowsOf('/revised?kind=base-revised');
  expect(allRows.size).toBeGreaterThan(25);
  const page = await askPage('/revised');
  const [, section = ''] = /<section aria-labelledby="base-revised">(.*?)<\/section>/s.exec(page) ?? [];
  expect(section.match(/<th scope="row">/g)).toHaveLength(25);
  expect(section).toContain(`${allRows.size}`);
  const ofChina = [...allRows.keys()].filter((id) => id.startsWith('CN.'));
  expect(ofChina.length).toBeGreaterThan(0);
  expect([...(await rowsOf('/revised?area=CN')).keys()]).toEqual(expect.arrayContaining(ofChina));
});

it('lists withdrawn figures with the corrected ones', async () => {
  expect(await rowsOf('/revised?kind=withdrawn')).toEqual(await rowsOf('/revised?kind=corrected'));
});

it('exists in other languages, and says so if nothing matches the filters', async () => {
  for (const lang of ['zh', 'ar']) expect((await rowsOf(`/revised?lang=${lang}`)).size).toBeGreaterThan(20);
  const page = await askText('/revised?area=CN-XZ&kind=revised');
  expect(page).toContain('No revised or disputed figures for this choice.');
  expect((await ask('/revised?area=XX')).status).toBe(400);
});
