/** Mistakes that a person can make in the files of the record. The build stops, names file and field, and says what to do. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REASONS } from '../../../data/contract/enumerations.ts';
import { latestDateOnEarth } from '../../../data/fact/today.ts';
import { findUntranslated } from '../../../data/record/languages.ts';
import { labelTables } from '../../../data/record/record.ts';
import { type Term, VOCABULARIES } from '../../../data/record/schema.ts';
import { LANGUAGES } from '../../support/languages.ts';
import { observation, release } from '../builder.ts';
import { type DataFolder, makeDataFolder } from './data-folder.ts';

const ID = 'CN-XJ.trade.value.world.total.2025-05';
const validObservation = observation(ID, '61.81 billion yuan');
const { id: _, ...validRelease } = release('2025-06-19', [validObservation]);
const RELEASE_FILE = 'releases/2025-06-19-page.json';
/** The file as messages name it. */
const FILE_IN_MESSAGES = `data/${RELEASE_FILE}`;
let folder: DataFolder;

beforeEach(() => {
  folder = makeDataFolder();
});

afterEach(() => folder.remove());

/** Writes a file and returns the problems of the record. */
function problemsOf(content: unknown, name = RELEASE_FILE): string[] {
  folder.write(name, content);
  return folder.problems();
}

const readJson = (name: string) => JSON.parse(readFileSync(join(folder.path, name), 'utf8'));
const readAreas = (): Record<string, Term> => readJson('vocabulary/areas.json');
const readDataset = () => readJson('dataset.json');

it('reports no problems of a valid record', () => {
  expect(problemsOf(validRelease)).toEqual([]);
});

describe('dataset.json', () => {
  it('must exist', () => {
    rmSync(join(folder.path, 'dataset.json'));
    expect(folder.problems()).toEqual(['data/dataset.json: is missing: add it']);
  });

  const english = { code: 'en', name: 'English', direction: 'ltr' };

  it.each([
    ['invalid JSON', '{', ': cannot be read as JSON: '],
    ['null', 'null', ', file must be an object (found null)'],
    ['an unknown field', { color: 'red' }, ', color is an unknown field: remove it'],
    ['a contact without a scheme', { contact: 'a@example.org' }, ', contact must be a mailto: or https: address'],
    ['no language', { languages: [] }, ', languages must name a language'],
    ['a language twice', { languages: [english, english] }, ', languages must name each language once'],
    [
      'an invalid language tag',
      { languages: [{ ...english, code: 'English' }] },
      ', languages.0.code must be a language tag, such as',
    ],
    [
      'an invalid tag in "writing"',
      { languages: [{ ...english, writing: { like: 'Russian' } }] },
      ', languages.0.writing.like must be a language tag, such as',
    ],
    [
      'an invalid direction',
      { languages: [{ ...english, direction: 'up' }] },
      ', languages.0.direction must be ltr or rtl',
    ],
    [
      'an invalid period',
      { start: { area: 'CN-XJ', period: '2025-13' } },
      ', start.period is not a valid period: write 2025-05',
    ],
    [
      'an unknown area',
      { start: { area: 'XX', period: '2025-05' } },
      ', start.area is XX, which is not in data/vocabulary/areas',
    ],
    [
      'an unknown currency',
      { rates: { 'CNY/ABC': [1, 2] } },
      ', rates.CNY/ABC: ABC is not in data/vocabulary/units.json',
    ],
    ['reversed rates', { rates: { 'CNY/USD': [7, 6] } }, ', rates.CNY/USD must have its lower end before the upper'],
  ])('with %s stops the build', (_, change, problem) => {
    folder.write('dataset.json', typeof change === 'string' ? change : { ...readDataset(), ...change });
    expect(folder.problems()[0]).toMatch(`data/dataset.json${problem}`);
  });

  it('must have the title of its license in each language', () => {
    const { license, ...rest } = readDataset();
    folder.write('dataset.json', { ...rest, license: { ...license, title: { en: 'Creative Commons' } } });
    expect(folder.problems()).toContain('data/dataset.json, license.title has no label in zh: add it');
  });

  it('decides in which languages the vocabulary has labels', () => {
    const { languages, ...rest } = readDataset();
    const unknown = { code: 'xx', name: 'No language', direction: 'ltr' };
    folder.write('dataset.json', { ...rest, languages: [...languages.slice(1), unknown] });
    const lines = folder.problems();
    expect(lines).toContain('data/vocabulary/areas.json, CN-XJ has no label in xx: add it');
    expect(lines).toContain('data/vocabulary/partners.json, belt-and-road.changed has no label in xx: add it');
    expect(lines).toContain(
      'data/vocabulary/words.json, exact has a label in en, which is not a language of data/dataset.json: remove it',
    );
  });
});

/** Drafts lack labels. */
describe('a draft language', () => {
  const unknown = { code: 'xx', name: 'No language', direction: 'ltr' };

  it('borrows missing labels from the first language, and counts them', () => {
    const { languages, ...rest } = readDataset();
    folder.write('dataset.json', { ...rest, languages: [...languages, { ...unknown, draft: true }] });
    const { vocabulary, words, missingLabels } = folder.read();
    expect(vocabulary.areas['CN-XJ']?.labels.xx).toBe('Xinjiang');
    expect(words.source?.xx).toBe('Source');
    expect(missingLabels?.xx).toBeGreaterThan(500);
  });

  it('cannot be the first language', () => {
    const { languages, ...rest } = readDataset();
    folder.write('dataset.json', { ...rest, languages: [{ ...unknown, draft: true }, ...languages] });
    expect(folder.problems()).toContain(
      'data/dataset.json, languages must begin with a language that is not a draft (found Array)',
    );
  });
});

it('a label that equals the English one is reported as untranslated', () => {
  const record = folder.read();
  expect(findUntranslated(labelTables(record))).toEqual([]);
  const { indicators } = record.vocabulary;
  const trade = indicators.trade as (typeof indicators)[string];
  trade.labels.fr = trade.labels.en as string;
  const page = record.pages.searchPage as (typeof record.pages)[string];
  page.fr = page.en as string;
  expect(findUntranslated(labelTables(record))).toEqual([
    `data/vocabulary/indicators.json, trade is "${trade.labels.en}" in fr too: translate it, or list it in "sameAsEnglish" of data/dataset.json`,
    `data/vocabulary/pages.json, searchPage is "${page.en}" in fr too: translate it, or list it in "sameAsEnglish" of data/dataset.json`,
  ]);
});

describe('words.json and pages.json', () => {
  it('must not have a message with the same name', () => {
    const text = Object.fromEntries(LANGUAGES.map((code) => [code, 'x']));
    folder.write('vocabulary/pages.json', { exact: text });
    expect(folder.problems()).toEqual([
      'data/vocabulary/pages.json, exact is in words.json too: remove one of the two',
    ]);
  });
});

describe('a translation', () => {
  const write = (file: 'words' | 'pages', message: string, change: Record<string, string>) => {
    const all = JSON.parse(readFileSync(join(folder.path, `vocabulary/${file}.json`), 'utf8'));
    folder.write(`vocabulary/${file}.json`, { ...all, [message]: { ...all[message], ...change } });
  };

  it.each<['words' | 'pages', message: string, text: string, placeholders: string, english: string]>([
    ['words', 'over', 'plus de', 'none', '{}'],
    ['words', 'sumMinus', '{a} moins', '{a}', '{a} {b}'],
    ['words', 'sumMinus', '{a} moins {c}', '{a} {c}', '{a} {b}'],
    ['words', 'exportsTo', 'Exportations', 'none', '{partner}'],
    ['pages', 'asSentence', '.', 'none', '{}'],
  ])(
    'in %s.json must have the placeholders of the English message: %s cannot be "%s"',
    (file, message, text, placeholders, english) => {
      write(file, message, { fr: text });
      expect(folder.problems()).toEqual([
        `data/vocabulary/${file}.json, ${message} has other placeholders in fr (${placeholders}) than in English (${english}): correct it`,
      ]);
    },
  );

  it.each<[message: string, text: string]>([
    ['exportsTo', 'Exportations : {partner}'],
    ['wholeSeries', '{Series}'],
    ['onBaseYear', '{} sur un an'],
  ])('may use another form of a placeholder, or leave out a grammatical one: %s can be "%s"', (message, text) => {
    write('words', message, { fr: text });
    expect(folder.read().words[message]?.fr).toBe(text);
  });
});

describe('areas.json', () => {
  it.each([
    ['an unknown parent', { parent: 'XX' }, 'parent is XX, which is not in the file: correct it, or add the area'],
    ['a currency without labels', { currency: 'XTS' }, 'currency is XTS: add its labels to data/vocabulary/units.json'],
    ['a name for its currency', { currency: 'yuan' }, 'currency must be a currency code, such as USD (found "yuan")'],
    ['no kind', { kind: undefined }, 'kind is missing: add it (found undefined)'],
  ])('with an area that has %s stops the build', (_, change, problem) => {
    const areas = readAreas();
    folder.write('vocabulary/areas.json', { ...areas, CN: { ...areas.CN, ...change } });
    expect(folder.problems()).toContain(`data/vocabulary/areas.json, CN.${problem}`);
  });

  it.each([
    ['itself', { CN: 'CN' }, 'CN → CN'],
    ['its own part', { CN: 'CN-XJ' }, 'CN → CN-XJ → CN'],
  ])('with an area whose parent is %s stops the build, with one message', (_, parents: object, circle) => {
    const areas = readAreas();
    for (const [code, parent] of Object.entries(parents)) areas[code] = { ...areas[code], parent } as Term;
    folder.write('vocabulary/areas.json', areas);
    expect(folder.problems()).toEqual([
      `data/vocabulary/areas.json, CN.parent leads back to CN (${circle}): correct a parent, or remove it`,
    ]);
  });
});

describe('the name of a file', () => {
  it.each([
    '2025-06-19-ABC.json',
    "2025-06-19-o'brien.json",
    '2025-06-19-café.json',
    '2025-06-19-a--b.json',
    '2025-06-19-page.JSON',
    '2025-06-19 page.json',
    '.DS_Store',
  ])('%s in releases/ stops the build', (name) => {
    const form = 'YYYY-MM-DD-publisher-subject.json in small letters, digits and single hyphens';
    expect(problemsOf(validRelease, `releases/${name}`)).toEqual([
      `data/releases/${JSON.stringify(name).slice(1, -1)} is not a valid name of a release: write ${form}, or remove it`,
    ]);
  });

  it('in vocabulary/ must be that of a vocabulary', () => {
    folder.write('vocabulary/area.json', {});
    expect(folder.problems()).toEqual(['data/vocabulary/area.json is not a file of the vocabulary: remove it']);
  });

  it('must begin with the day on which the page was published', () => {
    expect(problemsOf(validRelease, 'releases/2025-06-18-page.json')).toEqual([
      'data/releases/2025-06-18-page.json, published is 2025-06-19, and the name of the file must begin with it: correct one of the two',
    ]);
  });
});

describe('a day', () => {
  const correction = (date: string) => ({
    observations: [{ ...validObservation, correction: { status: 'disputed', date, reason: 'x' } }],
  });
  const [before, after] = ['2025-06-18', '2026-07-01'];

  it.each<[where: string, change: object, day: string, problem: 'early' | 'late']>([
    ['published', { published: after, recorded: after }, after, 'late'],
    ['recorded', { recorded: before }, before, 'early'],
    ['recorded', { recorded: after }, after, 'late'],
    ['retrieved', { retrieved: before }, before, 'early'],
    ['retrieved', { retrieved: after }, after, 'late'],
    ['observation 1, correction.date', correction(before), before, 'early'],
    ['observation 1, correction.date', correction(after), after, 'late'],
  ])('%s as in %j stops the build', (where, change, day, problem) => {
    const texts = {
      early: 'before published (2025-06-19): correct one of the two',
      late: 'after today (2026-06-30): correct it',
    };
    expect(problemsOf({ ...validRelease, ...change })).toContain(
      `${FILE_IN_MESSAGES}, ${where} is ${day}, ${texts[problem]}`,
    );
  });

  it('in an implausible year stops the build', () => {
    expect(problemsOf({ ...validRelease, published: '1025-06-19' })).toContain(
      `${FILE_IN_MESSAGES}, published is 1025-06-19, before 1800-01-01: correct it`,
    );
  });

  it('may be today', () => {
    const today = { ...validRelease, published: '2026-06-30', recorded: '2026-06-30', retrieved: '2026-06-30' };
    expect(problemsOf(today, 'releases/2026-06-30-page.json')).toEqual([]);
  });

  it('counts as today once it has begun somewhere on earth: at 10:00 UTC of the day before', () => {
    const days = ['09:59:59', '10:00:00'].map((time) => latestDateOnEarth(Date.parse(`2026-06-30T${time}Z`)));
    expect(days).toEqual(['2026-06-30', '2026-07-01']);
  });

  it('of a withdrawal cannot be in the future', () => {
    folder.write('moved.json', { moved: {}, withdrawn: { [ID]: { date: '2026-07-01', reason: 'x' } } });
    expect(folder.problemsOfMoves()).toEqual([
      `data/moved.json, withdrawn.${ID}.date is 2026-07-01, after today (2026-06-30): correct it`,
    ]);
  });
});

describe('an invisible character', () => {
  it.each([
    ['NUL', '\u0000', '0000'],
    ['ESC', '\u001b', '001B'],
    ['a right-to-left override', '\u202e', '202E'],
    ['a zero-width space', '\u200b', '200B'],
    ['half of a surrogate pair', '\ud83d', 'D83D'],
    ['a blank pattern of Braille', '\u2800', '2800'],
    ['a private-use character', '\ue000', 'E000'],
  ])('(%s) in a text stops the build', (_, character, code) => {
    expect(problemsOf({ ...validRelease, title: `Trade${character} grows` })).toEqual([
      `${FILE_IN_MESSAGES}, title has the character U+${code}, which is not shown: remove it`,
    ]);
  });

  it.each(['\u200c', '\u200d'])('may be a joiner (U+200C, U+200D), which Persian and Urdu need', (joiner) => {
    expect(problemsOf({ ...validRelease, title: `می${joiner}شود` })).toEqual([]);
  });

  it('has another message if it is U+FFFD, which replaces a lost character', () => {
    expect(problemsOf({ ...validRelease, title: 'Trade\ufffd grows' })).toEqual([
      `${FILE_IN_MESSAGES}, title has U+FFFD, where a conversion lost a character: copy it from the page again`,
    ]);
  });

  it.each([
    ['in a value', { tier: 'A\u001b[2J\nB' }],
    ['in an id', { observations: [{ ...validObservation, area: '\u001b[2J', unit: '\n' }] }],
    ['in a key', { 'a\nb\u001b': 1 }],
  ])('%s is not printed to the terminal', (_, change) => {
    for (const line of problemsOf({ ...validRelease, ...change })) expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('in invalid JSON is not printed to the terminal', () => {
    expect(problemsOf('{"a":\u001b[2J')).toEqual([
      expect.stringMatching(/^[^\p{Cc}]*cannot be read as JSON: [^\p{Cc}]*$/u),
    ]);
  });

  it('is found in the name of a field too', () => {
    expect(problemsOf({ ...validRelease, 'tier\u202e': 'A' })[0]).toBe(
      `${FILE_IN_MESSAGES}, tier\ufffd has the character U+202E, which is not shown: remove it`,
    );
  });

  it.each([
    ['is not in UTF-8', Buffer.from('{"a":"\xff\xfe"}', 'latin1'), 'is not in UTF-8: save it in UTF-8'],
    [
      'has a byte order mark',
      `\ufeff${JSON.stringify(validRelease)}`,
      'begins with a byte order mark: save it as UTF-8 without one',
    ],
  ])('is reported for the file if it %s', (_, content, problem) => {
    expect(problemsOf(content)).toEqual([`${FILE_IN_MESSAGES}: ${problem}`]);
  });
});

describe('an address', () => {
  const HOST = 'must name a public host: write the address that readers open';
  const ENCODED = 'has spaces, line breaks or letters that are not ASCII: write them percent-encoded';
  const UNSAFE = 'has one of "<>\\^`{|}: write it percent-encoded';

  it.each([
    ['https://user:secret@example.org/page', 'has a name or a password in it: remove them'],
    ['http://127.0.0.1/page', HOST],
    ['http://2130706433/page', HOST],
    ['http://[::1]/page', HOST],
    ['http://intranet/page', HOST],
    ['http://printer.test/page', HOST],
    ['https://example.org/a b', ENCODED],
    ['https://example.org/贸易', ENCODED],
    ['https://example.org\\@example.net/', UNSAFE],
    ['https://example.org/{id}', UNSAFE],
    ['javascript:alert(1)', 'must be an http address'],
  ])('%s stops the build', (url, problem) => {
    expect(problemsOf({ ...validRelease, url })).toEqual([`${FILE_IN_MESSAGES}, url ${problem} (found "${url}")`]);
  });

  it.each(['', 'example.org/page', 'http://', 'https://example.org:99999/', 'see the note'])(
    '%j stops the build, because it is not a URL',
    (url) =>
      expect(problemsOf({ ...validRelease, url })[0]).toBe(
        `${FILE_IN_MESSAGES}, url must be a URL (found ${JSON.stringify(url)})`,
      ),
  );

  it('with a line break stops the build', () => {
    expect(problemsOf({ ...validRelease, url: 'https://example.org/\npage' })).toContain(
      `${FILE_IN_MESSAGES}, url has the character U+000A, which is not shown: remove it`,
    );
  });

  it.each(['http://en.example.org:8080/a?b=c#d', 'https://xn--fiqs8s.xn--p1ai/', 'https://example.org/%E8%B4%B8'])(
    '%s is accepted',
    (url) => expect(problemsOf({ ...validRelease, url })).toEqual([]),
  );
});

describe('a text', () => {
  it.each([
    ['title', 401, 400],
    ['publisher', 121, 120],
    ['agency', 121, 120],
  ])('in %s with %d characters stops the build: at most %d are allowed', (field, length, most) => {
    expect(problemsOf({ ...validRelease, [field]: 'x'.repeat(length) })).toEqual([
      `${FILE_IN_MESSAGES}, ${field} is longer than ${most} characters (found ${length})`,
    ]);
  });

  it('of five megabytes is rejected by its size', () => {
    const size = JSON.stringify({ ...validRelease, title: 'x'.repeat(5_000_000) }).length;
    expect(problemsOf({ ...validRelease, title: 'x'.repeat(5_000_000) })).toEqual([
      `${FILE_IN_MESSAGES}: has ${size} bytes, and at most 1000000 are allowed: split it`,
    ]);
  });
});

describe('the reason of a figure that is left out', () => {
  it('must be in the list', () => {
    const notTaken = [{ printed: '5 percent', paragraph: 1, reason: 'contradicts another page' }];
    expect(problemsOf({ ...validRelease, notTaken })).toEqual([
      `${FILE_IN_MESSAGES}, notTaken.0.reason must be one of the reasons ${REASONS.join(', ')} (found "contradicts another page")`,
    ]);
    expect(problemsOf({ ...validRelease, notTaken: [{ ...notTaken[0], reason: 'unclear', note: 'a test' }] })).toEqual(
      [],
    );
  });
});

describe('agencies.json', () => {
  it('must prove the rounding of an agency by pairs of numbers', () => {
    expect(problemsOf({ News: { rounding: 'down' } }, 'vocabulary/agencies.json')).toEqual([
      'data/vocabulary/agencies.json, News.rounding is down, but its pairs show unknown: correct it, or add pairs that prove it',
    ]);
  });

  it('must have labels in all languages or in none', () => {
    expect(problemsOf({ News: { labels: { en: 'News' } } }, 'vocabulary/agencies.json')).toContain(
      'data/vocabulary/agencies.json, News has no label in zh: add it',
    );
    expect(problemsOf({ News: {} }, 'vocabulary/agencies.json')).toEqual([]);
  });
});

describe('how an area counts its trade (`concept` in areas.json)', () => {
  const problemsOfConcept = (concept: object) => {
    const areas = readAreas();
    return problemsOf({ ...areas, 'CN-XJ': { ...areas['CN-XJ'], concept } }, 'vocabulary/areas.json');
  };

  it('must explain revisions in each language', () => {
    expect(problemsOfConcept({ revisions: { en: 'Totals are revised a year later.' } })).toContain(
      'data/vocabulary/areas.json, CN-XJ.concept.revisions has no label in zh: add it',
    );
  });

  it('must use the codes of the list', () => {
    expect(problemsOfConcept({ coverage: 'services' })).toEqual([
      'data/vocabulary/areas.json, CN-XJ.concept.coverage must be one of goods, goods-and-services (found "services")',
    ]);
  });
});

const without = (object: object, field: string) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => name !== field));

describe('a record on disk', () => {
  it('is read as releases sorted by name, vocabulary and words', () => {
    const other = { ...validRelease, url: `${validRelease.url}?page=2` };
    folder.write('releases/2025-06-19-b.json', other);
    folder.write('releases/2025-06-19-a.json', validRelease);
    const { releases, vocabulary, words } = folder.read();
    expect(releases).toEqual([
      { id: '2025-06-19-a', ...validRelease },
      { id: '2025-06-19-b', ...other },
    ]);
    expect(Object.keys(vocabulary)).toEqual(VOCABULARIES);
    expect(vocabulary.areas['CN-XJ']?.labels.en).toBe('Xinjiang');
    expect(Object.keys(words).length).toBeGreaterThan(10);
  });

  it('may contain new codes of a draft only on request, and checks them', () => {
    const labels = Object.fromEntries(LANGUAGES.map((language) => [language, 'Bhutan']));
    const writeDraft = (term: object) =>
      folder.write('releases/2025-06-19-a.json', { ...validRelease, newCodes: { partners: { BT: term } } });
    writeDraft({ labels, division: 'countries' });
    expect(folder.problems().join()).toContain('newCodes has codes that the vocabulary lacks');
    expect(folder.read({ mayHaveNewCodes: true }).vocabulary.partners.BT?.labels.en).toBe('Bhutan');
    writeDraft({ labels });
    expect(() => folder.read({ mayHaveNewCodes: true })).toThrow('BT has no division');
  });

  it('must have a folder of releases', () => {
    rmSync(join(folder.path, 'releases'), { recursive: true });
    expect(folder.problems()).toEqual(['data/releases/: is missing: add it']);
  });

  it('must not have a page twice, because the page would confirm its own numbers', () => {
    folder.write('releases/2025-06-19-b.json', validRelease);
    folder.write('releases/2025-06-19-a.json', validRelease);
    expect(folder.problems()).toEqual([
      'data/releases/2025-06-19-b.json, url is that of 2025-06-19-a.json: keep one of the two, with all numbers',
    ]);
  });

  it.each([
    ['lacks its publisher', without(validRelease, 'publisher'), 'publisher is missing: add it (found undefined)'],
    ['lacks its day of recording', without(validRelease, 'recorded'), 'recorded is missing: add it (found undefined)'],
    ['has an unknown field', { ...validRelease, extra: 1 }, 'extra is an unknown field: remove it'],
    [
      'has an invalid date',
      { ...validRelease, published: '2025-13-01' },
      'published must be a date, YYYY-MM-DD (found "2025-13-01")',
    ],
    ['has an empty title', { ...validRelease, title: ' ' }, 'title is empty (found 0)'],
    ['has no observation', { ...validRelease, observations: [] }, 'observations holds no observation (found 0)'],
  ])('is rejected with the file of a release that %s', (_, content, problem) => {
    folder.write('releases/2025-06-19-page.json', content);
    expect(folder.problems()).toEqual([`data/releases/2025-06-19-page.json, ${problem}`]);
  });

  it.each([
    ['no token', without(validObservation, 'printed'), 'printed is missing: add it (found undefined)'],
    [
      'a token as long as a sentence',
      { ...validObservation, printed: 'x'.repeat(61) },
      'printed is longer than a number with its unit: copy no sentence (found 61)',
    ],
    ['a number in quotes', { ...validObservation, value: '1' }, 'value must be a number (found "1")'],
    [
      'a paragraph before the headline',
      { ...validObservation, paragraph: -1 },
      'paragraph must be at least 0 (found -1)',
    ],
    [
      'reversed bounds',
      { ...validObservation, bounds: [2, 1] },
      'bounds has a lower bound that is greater than its upper bound (found Array)',
    ],
    ['only one bound', { ...validObservation, bounds: [1] }, 'bounds.1 is missing: add it (found undefined)'],
    [
      'a suppression without a reason',
      { ...validObservation, suppressions: [{ rule: 'growth-difference' }] },
      'suppressions.0.reason is missing: add it (found undefined)',
    ],
    [
      'a correction without a reason',
      { ...validObservation, correction: { status: 'disputed', date: '2025-07-01' } },
      'correction.reason is missing: add it (found undefined)',
    ],
    ['an unknown field', { ...validObservation, caveats: [{ kind: 'odd' }] }, 'caveats is an unknown field: remove it'],
    [
      'a unit that is not a code',
      { ...validObservation, unit: 'billion yuan' },
      'unit must be a unit of units.json (found "billion yuan")',
    ],
  ])('is rejected with the observation that has %s', (_, changed, problem) => {
    folder.write('releases/2025-06-19-page.json', { ...validRelease, observations: [validObservation, changed] });
    expect(folder.problems()).toEqual([`${ID}: data/releases/2025-06-19-page.json, observation 2, ${problem}`]);
  });

  it('is rejected with as much of the key of an observation as there is', () => {
    folder.write('releases/2025-06-19-page.json', {
      ...validRelease,
      observations: [{ ...validObservation, period: '2025-05..2025-01' }, without(validObservation, 'period')],
    });
    expect(folder.problems()).toEqual([
      'CN-XJ.trade.value.world.total.2025-05..2025-01: data/releases/2025-06-19-page.json, observation 1, period is not a valid period: write 2025-05, 2025-01..2025-05, or 2024 for January to December (found "2025-05..2025-01")',
      'CN-XJ.trade.value.world.total.: data/releases/2025-06-19-page.json, observation 2, period is missing: add it (found undefined)',
    ]);
  });

  it('is rejected with the problems of all files', () => {
    folder.write('releases/2025-06-19-a.json', '{ no JSON');
    folder.write('releases/2025-06-19-b.json', {
      ...without(validRelease, 'agency'),
      observations: [without(validObservation, 'printed')],
    });
    folder.write('releases/2025-06-19-c.json', validRelease);
    folder.write('vocabulary/areas.json', { 'CN-XJ': { labels: { en: 'Xinjiang' }, kind: 'region', currency: 'CNY' } });
    folder.write('vocabulary/words.json', '');
    const starts = folder
      .problems()
      .map((problem) => problem.split(/ is missing|: add it|: (?=Expected|Unexpected)/)[0]);
    expect(starts).toEqual([
      'data/vocabulary/words.json: cannot be read as JSON',
      ...LANGUAGES.slice(1).map((language) => `data/vocabulary/areas.json, CN-XJ has no label in ${language}`),
      ...['CN', 'UZ', 'MN'].map(
        (area) => `data/dataset.json, schedule: ${area} is not in data/vocabulary/areas.json: correct it`,
      ),
      'data/releases/2025-06-19-a.json: cannot be read as JSON',
      'data/releases/2025-06-19-b.json, agency',
      `${ID}: data/releases/2025-06-19-b.json, observation 1, printed`,
    ]);
  });
});
