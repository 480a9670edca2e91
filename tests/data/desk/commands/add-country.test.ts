/** Taking a country into the vocabulary: labels, currency, partners, and what is refused. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { currencyLabels, partnerPhrases } from '../../../../data/desk/vocabulary/country.ts';
import type { Vocabulary } from '../../../../data/record/schema.ts';
import { DeskFolder } from '../desk.ts';

let desk: DeskFolder;

beforeEach(() => {
  desk = new DeskFolder();
});

afterEach(() => desk.remove());

const file = (name: string) => readFileSync(join(desk.data, 'vocabulary', name), 'utf8');
const term = (name: string, code: string) => JSON.parse(file(name))[code];

describe('add-area', () => {
  test('writes the labels in all languages, the other names, and the usual currency', () => {
    const { status, stdout, stderr } = desk.desk(['add-area', 'MM']);
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/vocabulary\/areas\.json$/);
    expect(term('areas.json', 'MM')).toEqual({
      labels: { vi: 'Myanmar', en: 'Myanmar', de: 'Myanmar' },
      aliases: { en: ['Burma'] },
      kind: 'country',
      currency: 'USD',
      note: 'ISO 3166-1',
    });
  });

  test('leaves the rest of the file as it was, and the record is sound', () => {
    const before = file('areas.json');
    desk.desk(['add-area', 'GE']);
    expect(file('areas.json').startsWith(before.slice(0, before.lastIndexOf('\n}')))).toBe(true);
    const { status, stderr } = desk.run('data/commands/check.ts', []);
    expect(status, stderr).toBe(0);
  });

  test('writes a new currency as it follows an amount, and says that no grammar reads it', () => {
    const { status, stderr } = desk.desk(['add-area', 'GE', '--currency', 'GEL']);
    expect(status, stderr).toBe(0);
    expect(term('areas.json', 'GE').currency).toBe('GEL');
    expect(term('units.json', 'GEL').labels.en).toBe('Georgian laris');
    expect(stderr).toContain('no grammar reads the unit GEL');
    expect(stderr).not.toContain('New characters');
  });

  test('takes another label, and names the characters that pictures may lack', () => {
    const { stderr } = desk.desk(['add-area', 'GE', '--label', 'vi=Gru-di-a 鏖']);
    expect(term('areas.json', 'GE').labels.vi).toBe('Gru-di-a 鏖');
    expect(stderr).toContain('New characters: 鏖. Run npm run fonts');
  });

  test.each([
    [['add-area', 'XX'], 2, 'No country has the code XX'],
    [['add-area', 'Georgia'], 2, 'no code of a country in two capital letters'],
    [['add-area', 'VN'], 3, 'areas.json has VN already: Việt Nam.'],
    [['add-area', 'GE', '--currency', 'QQQ'], 2, '"QQQ" is no currency'],
    [['add-area', 'GE', '--label', 'tlh=x'], 2, 'write LANG=NAME; the languages are vi, en, de'],
    [['add-area'], 2, 'takes the code of one country'],
  ])('refuses %j and writes nothing', (args, status, message) => {
    const before = desk.content();
    const run = desk.desk(args);
    expect(run.status).toBe(status);
    expect(run.stderr).toContain(message);
    expect(desk.content()).toEqual(before);
  });
});

describe('add-partner', () => {
  test('writes labels and division', () => {
    const { status, stderr } = desk.desk(['add-partner', 'FR']);
    expect(status, stderr).toBe(0);
    expect(term('partners.json', 'FR')).toEqual({
      labels: { vi: 'Pháp', en: 'France', de: 'Frankreich' },
      division: 'countries',
      note: 'ISO 3166-1',
    });
    expect(desk.run('data/commands/check.ts', []).status).toBe(0);
  });

  test('takes the names that the country has as an area', () => {
    desk.desk(['add-partner', 'VN']);
    expect(term('partners.json', 'VN').labels).toEqual(term('areas.json', 'VN').labels);
  });

  test('writes phrases in the languages in which most countries have the same words around their name', () => {
    const partner = (en: string, fr: string, to: string) => ({
      labels: { en, fr },
      phrases: { en: [`to ${en}`, `from ${en}`, `with ${en}`], fr: [`${to} ${fr}`, `de ${fr}`, `avec ${fr}`] },
    });
    const partners = {
      KZ: partner('Kazakhstan', 'Kazakhstan', 'vers le'),
      RU: partner('Russia', 'Russie', 'vers la'),
      US: partner('United States', 'États-Unis', 'aux'),
    };
    expect(partnerPhrases({ en: 'Georgia', fr: 'Géorgie' }, { partners } as unknown as Vocabulary)).toEqual({
      en: ['to Georgia', 'from Georgia', 'with Georgia'],
    });
  });
});

test('a currency has the word before it that the others have after an amount', () => {
  const units = { USD: { labels: { fr: 'de dollars américains', ru: 'долларов США' } } };
  const languages = ['fr', 'ru'].map((code) => ({ code, name: code, direction: 'ltr' as const }));
  expect(currencyLabels('GEL', languages, { units } as unknown as Vocabulary)).toEqual({
    fr: 'de lari géorgiens',
    ru: 'грузинских лари',
  });
});
