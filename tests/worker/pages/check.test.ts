/** `/check` as the server renders it: what it says about its error rates. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import { measurementText, notFoundText, rateLines } from '../../../worker/pages/check/check-page.ts';
import { pageContext } from '../../../worker/pages/site/page-context.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { askText } from '../ask.ts';

const catalogue = await openCatalogue(env.ASSETS);
/** `right`: correct figures. `altered`, `swapped`: with a changed number or changed words. `lacking`: not on record. */
const rates = {
  measured: '2026-11-29',
  stories: 20,
  right: { total: 1000, found: 801, several: 150 },
  altered: { total: 71, found: 2, several: 6 },
  swapped: { total: 40, found: 5, several: 1 },
  lacking: { total: 300, found: 1, several: 9 },
};

it.each(dataset.languages.map(({ code }) => code))('fills all placeholders of its sentences in %s', async (code) => {
  const { page, locale } = pageContext(catalogue.index, await catalogue.texts(code));
  const lines = [
    notFoundText(rates, page, locale),
    ...rateLines(rates, page, locale),
    measurementText(rates, page, locale),
  ];
  for (const line of lines) expect(line).not.toMatch(/\{\}|undefined|NaN/);
  const body = await askText(`/check?lang=${code}`);
  expect(body).toContain(page.checkIntro);
  expect(body).toContain(page.checkFoundMeans);
});

it('names the total of each rate', async () => {
  const { page, locale } = pageContext(catalogue.index, await catalogue.texts('en'));
  expect(notFoundText(rates, page, locale)).toBe(
    '“Not found” does not mean wrong: in our test, 49 of 1,000 correct figures were not found.',
  );
  expect(rateLines(rates, page, locale)).toEqual([
    'Of 1,000 correct figures that we have, 801 were found and 150 more had a possible match.',
    'We changed a digit or the size of 71 figures: 2 then matched another figure, and 6 had a possible match. We changed the words around 40 figures: 5 were still found.',
    'Of 300 figures that we do not have, 1 were found and 9 had a possible match.',
  ]);
});
