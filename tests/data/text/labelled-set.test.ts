/** The labelled set of `npm run measure:check`: what it has to have, and that the rates of the page follow from its answers. */
import { expect, test } from 'vitest';
import { readCheckRates, readRecord } from '../../../data/record/record.ts';
import { readAnswers, readLabels } from '../../measure/labelled/labels.ts';
import { agreementOf, publishedRates, ratesOf, wilson } from '../../measure/labelled/rates.ts';

const stories = readLabels('first');
const figures = stories.flatMap(({ kind, figures }) => figures.map((figure) => ({ kind, ...figure })));

const second = readLabels('second');

test('the page has the rates of the stored answers on the stories that nothing was tuned on', () => {
  expect(readCheckRates()).toEqual(publishedRates(second, readAnswers('second')));
});

test('the set is as large as its errors need', () => {
  const agreed = figures.filter(({ a, b }) => a === b);
  expect(agreed.filter(({ a, altered }) => a === 'right' && !altered).length).toBeGreaterThanOrEqual(100);
  expect(agreed.filter(({ a, altered }) => a === 'wrong' && altered).length).toBeGreaterThanOrEqual(60);
  expect(figures.filter(({ kind }) => kind === 'unrecorded').length).toBeGreaterThanOrEqual(150);
  const altered = second.flatMap((story) => story.figures.filter((figure) => figure.altered));
  expect([second.length, altered.length]).toEqual([62, 71]);
});

test('a second labeller agrees on the stories on areas of the record, and on a sample of the others', () => {
  const recorded = figures.filter(({ kind }) => kind === 'recorded');
  expect(agreementOf(recorded, 'a')).toEqual({ found: 826, of: 834, kappa: 0.983 });
  expect(agreementOf(recorded, 'b')).toEqual({ found: 830, of: 834, kappa: 0.992 });
  const printed = recorded.filter(({ altered }) => !altered);
  expect(agreementOf(printed, 'a')).toEqual({ found: 724, of: 732, kappa: 0.976 });
  expect(agreementOf(printed, 'b')).toEqual({ found: 728, of: 732, kappa: 0.988 });
  const others = figures.filter(({ kind, c }) => kind === 'unrecorded' && c);
  expect(others).toHaveLength(60);
  expect(others.filter(({ a, b, c }) => [a, b, c].some((label) => label !== 'undecidable'))).toEqual([]);
});

test('no story of the sets is a page of the record, and none is there twice', () => {
  const all = [...stories, ...second];
  const pages = new Set(readRecord().releases.map(({ url }) => withoutScheme(url)));
  const addresses = all.map(({ url }) => withoutScheme(url));
  expect(addresses.filter((address) => pages.has(address))).toEqual([]);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(all.length);
});

test('rates count what both labels say, with the interval of their share', () => {
  const figure = { paragraph: 1, start: 0, token: '1' };
  const story = {
    ...{ id: 's', kind: 'recorded' as const, language: 'en', published: null, url: 'u', sha256: '0' },
    figures: [
      { ...figure, a: 'right' as const, b: 'right' as const },
      { ...figure, a: 'wrong' as const, b: 'wrong' as const, altered: { kind: 'digit', from: '2', to: '1' } },
      { ...figure, a: 'undecidable' as const, b: 'undecidable' as const },
      { ...figure, a: 'undecidable' as const, b: 'right' as const },
    ],
  };
  const rates = ratesOf([story], { run: '', answers: { s: ['matches', 'unknown', 'differs', 'matches'] } });
  expect(rates).toMatchObject({ figures: 4, disagreements: 1, matchesPrecision: { found: 1, of: 1 } });
  expect(rates).toMatchObject({ differsPrecision: { found: 0, of: 1 }, differsRecall: { found: 0, of: 1 } });
  expect(rates.accused).toMatchObject({ found: 0, of: 1 });
  expect(rates).toMatchObject({ decided: { found: 1, of: 2 }, falseAlarms: { found: 1, of: 3 } });
  expect(wilson(8, 10)).toEqual({ low: 0.4902, high: 0.9433 });
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '');
}
