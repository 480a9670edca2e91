/** The page `/check` as the server writes it: what it says of its own errors. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import rates from '../../../data/check-rates.json' with { type: 'json' };
import dataset from '../../../data/dataset.json' with { type: 'json' };
import { errorRates } from '../../../worker/pages/check/check-rates.ts';
import { pageContext } from '../../../worker/pages/site/page-context.ts';
import { openCatalogue } from '../../../worker/select/catalogue.ts';
import { ask } from '../ask.ts';

const catalogue = await openCatalogue(env.ASSETS);

it.each(dataset.languages.map(({ code }) => code))('says in %s how often it errs', async (code) => {
  const { page, locale } = pageContext(catalogue.index, await catalogue.texts(code));
  const sentence = errorRates(rates, page, locale);
  expect(sentence).not.toMatch(/\{\}|undefined|NaN/);
  expect(await (await ask(`/check?lang=${code}`)).text()).toContain(`<p class="fine">${sentence}</p>`);
});

it('writes numbers of figures with the interval of their share', async () => {
  const { page, locale } = pageContext(catalogue.index, await catalogue.texts('en'));
  const rate = { found: 13, of: 1023, low: 0.0075, high: 0.9 };
  const same = {
    matchesPrecision: rate,
    differsPrecision: rate,
    matchesRecall: rate,
    accused: rate,
    differsRecall: rate,
  };
  const measured = { measured: '2026-11-27', stories: 28, figures: 1346, ...same, decided: rate };
  const written = errorRates(measured, page, locale);
  expect(written).toMatch(/^Measured on November 27, 2026 with 1,346 figures, labelled by hand, of 28 stories /);
  expect(written.match(/13\/1,023 \(0\.75%–\u206090%\)/g)).toHaveLength(6);
});
