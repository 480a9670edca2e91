/** `/about`: the operator, tolerances, exchange rates and license, in each language. */
import { expect, it } from 'vitest';
import { LANGUAGES } from '../../support/languages.ts';
import { askPage } from '../ask.ts';

const headings = (page: string) => [...page.matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);

const SECTIONS = ['who', 'card', 'coverage', 'chosen', 'rates', 'errors', 'license', 'privacy'];

it('warns that this copy has no contact address, and links to the license and the feed', async () => {
  const page = await askPage('/about');
  expect(headings(page)).toEqual(SECTIONS);
  expect(page).toMatch(/<h2 id="who">[^<]*<\/h2><p><strong>This site has no contact address\.[^<]*<\/strong><\/p>/);
  expect(page).toContain('href="https://creativecommons.org/publicdomain/zero/1.0/"');
  expect(page).toContain('<a href="/feed.xml">Feed</a> lists all changes.');
  expect(page).toMatch(/lists all changes\.<\/p><p><strong>This site has no contact address\./);
  expect(page).toContain('Click a dotted number for its source or its calculation.');
});

it('says by how much the range of a derived number is widened, and when the site calls numbers different', async () => {
  const page = await askPage('/about');
  expect(page).toMatch(
    /the range of their result is wider: by 4% of the first figure, .* of growth differences, by 0\.1 points\./,
  );
  expect(page).toMatch(/off by more than 5%, or by more than 0\.5 points/);
});

it('lists the exchange rates with their source', async () => {
  const page = await askPage('/about');
  const [, rates = ''] = /<h2 id="rates">Exchange rates<\/h2>(.*?)<\/section>/s.exec(page) ?? [];
  expect(rates).toContain('href="https://github.com/datasets/exchange-rates/');
  expect(rates.replace(/<[^>]*>/g, ' ')).toMatch(/in CNY per USD.*2024 +7\.0760 +7\.2807/s);
});

it.each(LANGUAGES.slice(1))('has the same sections in %s, without placeholders and English sentences', async (lang) => {
  const page = await askPage(`/about?lang=${lang}`);
  expect(page).toContain(`<html lang="${lang}"`);
  expect(headings(page)).toEqual(SECTIONS);
  expect(page).toMatch(/href="https:\/\/creativecommons\.org\/publicdomain\/zero\/1\.0\/"><bdi>[^<]+<\/bdi>/);
  expect(page).not.toContain('a single figure has no license');
  expect(page).not.toMatch(/\babout[A-Z]\w+|\{\}/);
});
