import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VOCABULARIES } from '../../../data/record/schema.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { observation, release } from '../builder.ts';
import { type DataFolder, makeDataFolder } from './data-folder.ts';

const ID = 'CN-XJ.trade.value.world.total.2025-05';
const one = observation(ID, '61.81 billion yuan');
const { id: _, ...page } = release('2025-06-19', [one]);

let folder: DataFolder;
beforeEach(() => {
  folder = makeDataFolder();
});
afterEach(() => folder.remove());

const write = (name: string, content: unknown) => folder.write(name, content);
const problems = () => folder.problems();

const without = (whole: object, field: string) =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));

describe('a record on disk', () => {
  it('is its releases by name, its vocabulary and its words', () => {
    const other = { ...page, url: `${page.url}?page=2` };
    write('releases/2025-06-19-b.json', other);
    write('releases/2025-06-19-a.json', page);
    const { releases, vocabulary, words } = folder.read();
    expect(releases).toEqual([
      { id: '2025-06-19-a', ...page },
      { id: '2025-06-19-b', ...other },
    ]);
    expect(Object.keys(vocabulary)).toEqual(VOCABULARIES);
    expect(vocabulary.areas['CN-XJ']?.labels.en).toBe('Xinjiang');
    expect(Object.keys(words).length).toBeGreaterThan(10);
  });

  it('takes the new codes of a draft only if it is asked to, and checks them', () => {
    const labels = Object.fromEntries(LANGUAGES.map((language) => [language, 'Bhutan']));
    const writeDraft = (term: object) =>
      write('releases/2025-06-19-a.json', { ...page, newCodes: { partners: { BT: term } } });
    writeDraft({ labels, division: 'countries' });
    expect(problems().join()).toContain('newCodes has codes that the vocabulary lacks');
    expect(folder.read({ mayHaveNewCodes: true }).vocabulary.partners.BT?.labels.en).toBe('Bhutan');
    writeDraft({ labels });
    expect(() => folder.read({ mayHaveNewCodes: true })).toThrow('BT has no division');
  });

  it('has each page once, or the page would confirm its own numbers', () => {
    write('releases/2025-06-19-b.json', page);
    write('releases/2025-06-19-a.json', page);
    expect(problems()).toEqual([
      'data/releases/2025-06-19-b.json, url is that of 2025-06-19-a.json: keep one of the two, with all numbers',
    ]);
  });

  it.each([
    ['lacks its publisher', without(page, 'publisher'), 'publisher is missing: add it (found undefined)'],
    ['has an unknown field', { ...page, extra: 1 }, 'extra is an unknown field: remove it'],
    [
      'has a date of no calendar',
      { ...page, published: '2025-13-01' },
      'published must be a date, YYYY-MM-DD (found "2025-13-01")',
    ],
    ['has an empty title', { ...page, title: ' ' }, 'title is empty (found 0)'],
    ['holds no observation', { ...page, observations: [] }, 'observations holds no observation (found 0)'],
  ])('names the file of a release that %s', (_why, content, problem) => {
    write('releases/2025-06-19-page.json', content);
    expect(problems()).toEqual([`data/releases/2025-06-19-page.json, ${problem}`]);
  });

  it.each([
    ['no printed token', without(one, 'printed'), 'printed is missing: add it (found undefined)'],
    [
      'a token as long as a sentence',
      { ...one, printed: 'x'.repeat(61) },
      'printed is longer than a number with its unit: copy no sentence (found 61)',
    ],
    ['a number in quotes', { ...one, value: '1' }, 'value must be a number (found "1")'],
    ['a paragraph before the headline', { ...one, paragraph: -1 }, 'paragraph must be at least 0 (found -1)'],
    [
      'bounds that are turned round',
      { ...one, bounds: [2, 1] },
      'bounds has a lower bound that is greater than its upper bound (found Array)',
    ],
    ['one bound', { ...one, bounds: [1] }, 'bounds.1 is missing: add it (found undefined)'],
    [
      'a suppression without a reason',
      { ...one, suppressions: [{ rule: 'growth-difference' }] },
      'suppressions.0.reason is missing: add it (found undefined)',
    ],
  ])('names the observation that has %s', (_why, changed, problem) => {
    write('releases/2025-06-19-page.json', { ...page, observations: [one, changed] });
    expect(problems()).toEqual([`${ID}: data/releases/2025-06-19-page.json, observations.1.${problem}`]);
  });

  it('names the observation as far as it has a key', () => {
    write('releases/2025-06-19-page.json', {
      ...page,
      observations: [{ ...one, period: '2025-05..2025-01' }, without(one, 'period')],
    });
    expect(problems()).toEqual([
      'CN-XJ.trade.value.world.total.2025-05..2025-01: data/releases/2025-06-19-page.json, observations.0.period is not a valid period: write 2025-05, 2025-01..2025-05, or 2024 for January to December (found "2025-05..2025-01")',
      'CN-XJ.trade.value.world.total.: data/releases/2025-06-19-page.json, observations.1.period is missing: add it (found undefined)',
    ]);
  });

  it('gathers the faults of all files', () => {
    write('releases/2025-06-19-a.json', '{ no JSON');
    write('releases/2025-06-19-b.json', { ...without(page, 'agency'), observations: [without(one, 'printed')] });
    write('releases/2025-06-19-c.json', page);
    write('vocabulary/areas.json', { 'CN-XJ': { labels: { en: 'Xinjiang' }, kind: 'region', currency: 'CNY' } });
    write('vocabulary/words.json', '');
    const starts = problems().map((problem) => problem.split(/ is missing|: add it|: (?=Expected|Unexpected)/)[0]);
    expect(starts).toEqual([
      'data/vocabulary/words.json: cannot be read as JSON',
      ...LANGUAGES.slice(1).map((language) => `data/vocabulary/areas.json, CN-XJ has no label in ${language}`),
      ...['CN', 'UZ', 'MN'].map(
        (area) => `data/dataset.json, schedule: ${area} is not in data/vocabulary/areas.json: correct it`,
      ),
      'data/releases/2025-06-19-a.json: cannot be read as JSON',
      'data/releases/2025-06-19-b.json, agency',
      `${ID}: data/releases/2025-06-19-b.json, observations.0.printed`,
    ]);
  });
});
