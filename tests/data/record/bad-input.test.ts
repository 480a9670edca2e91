/** What a person may write into the record by mistake: the build names file and field, and says what to do. */
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
const one = observation(ID, '61.81 billion yuan');
const { id: _, ...page } = release('2025-06-19', [one]);
const NAME = 'releases/2025-06-19-page.json';
const PAGE = `data/${NAME}`;
let folder: DataFolder;

beforeEach(() => {
  folder = makeDataFolder();
});

afterEach(() => folder.remove());

/** What is wrong where the release is as given. */
function problemsOf(content: unknown, name = NAME): string[] {
  folder.write(name, content);
  return folder.problems();
}

const areas = () =>
  JSON.parse(readFileSync(join(folder.path, 'vocabulary/areas.json'), 'utf8')) as Record<string, Term>;
const dataset = () => JSON.parse(readFileSync(join(folder.path, 'dataset.json'), 'utf8'));

it('is nothing where the record is right', () => {
  expect(problemsOf(page)).toEqual([]);
});

describe('dataset.json', () => {
  it('may not be missing', () => {
    rmSync(join(folder.path, 'dataset.json'));
    expect(folder.problems()).toEqual(['data/dataset.json: is missing: add it']);
  });

  const english = { code: 'en', name: 'English', direction: 'ltr' };

  it.each([
    ['no JSON', '{', ': cannot be read as JSON: '],
    ['null', 'null', ', file must be an object (found null)'],
    ['an unknown field', { colour: 'red' }, ', colour is an unknown field: remove it'],
    ['a contact without a scheme', { contact: 'a@example.org' }, ', contact must be a mailto: or https: address'],
    ['no language', { languages: [] }, ', languages must name a language'],
    ['a language twice', { languages: [english, english] }, ', languages must name each language once'],
    [
      'no language tag',
      { languages: [{ ...english, code: 'English' }] },
      ', languages.0.code must be a language tag, such as',
    ],
    [
      'numbers written like those of no language',
      { languages: [{ ...english, writing: { like: 'Russian' } }] },
      ', languages.0.writing.like must be a language tag, such as',
    ],
    ['no direction', { languages: [{ ...english, direction: 'up' }] }, ', languages.0.direction must be ltr or rtl'],
    [
      'no period',
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
    ['no interval', { rates: { 'CNY/USD': [7, 6] } }, ', rates.CNY/USD must have its lower end before the upper'],
  ])('with %s stops the build', (_why, change, problem) => {
    folder.write('dataset.json', typeof change === 'string' ? change : { ...dataset(), ...change });
    expect(folder.problems()[0]).toMatch(`data/dataset.json${problem}`);
  });

  it('has the title of its licence in each language', () => {
    const { licence, ...rest } = dataset();
    folder.write('dataset.json', { ...rest, licence: { ...licence, title: { en: 'Creative Commons' } } });
    expect(folder.problems()).toContain('data/dataset.json, licence.title has no label in zh: add it');
  });

  it('decides in which languages the vocabulary has labels', () => {
    const { languages, ...rest } = dataset();
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

describe('a language in draft', () => {
  const unknown = { code: 'xx', name: 'No language', direction: 'ltr' };

  it('shows the labels of the first language if it has none, and counts them', () => {
    const { languages, ...rest } = dataset();
    folder.write('dataset.json', { ...rest, languages: [...languages, { ...unknown, draft: true }] });
    const { vocabulary, words, missingLabels } = folder.read();
    expect(vocabulary.areas['CN-XJ']?.labels.xx).toBe('Xinjiang');
    expect(words.source?.xx).toBe('Source');
    expect(missingLabels?.xx).toBeGreaterThan(500);
  });

  it('cannot be the first language', () => {
    const { languages, ...rest } = dataset();
    folder.write('dataset.json', { ...rest, languages: [{ ...unknown, draft: true }, ...languages] });
    expect(folder.problems()).toContain(
      'data/dataset.json, languages must begin with a language that is not a draft (found Array)',
    );
  });
});

it('a label that equals the English one is a question, unless the language lists it or it is a name', () => {
  const record = folder.read();
  expect(findUntranslated(labelTables(record))).toEqual([]);
  const { indicators } = record.vocabulary;
  const trade = indicators.trade as (typeof indicators)[string];
  trade.labels.fr = trade.labels.en as string;
  expect(findUntranslated(labelTables(record))).toEqual([
    `data/vocabulary/indicators.json, trade is "${trade.labels.en}" in fr too: translate it, or list it in "sameAsEnglish" of data/dataset.json`,
  ]);
});

describe('words.json and pages.json', () => {
  it('are one table for all messages: a name is in one of them', () => {
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

  it.each<['words' | 'pages', message: string, text: string, own: string, english: string]>([
    ['words', 'over', 'plus de', 'none', '{}'],
    ['words', 'sumMinus', '{a} moins', '{a}', '{a} {b}'],
    ['words', 'sumMinus', '{a} moins {c}', '{a} {c}', '{a} {b}'],
    ['words', 'exportsTo', 'Exportations', 'none', '{partner}'],
    ['pages', 'fullStop', '.', 'none', '{}'],
  ])('in %s.json has the placeholders of the English message: %s is not "%s"', (file, message, text, own, english) => {
    write(file, message, { fr: text });
    expect(folder.problems()).toEqual([
      `data/vocabulary/${file}.json, ${message} has other placeholders in fr (${own}) than in English (${english}): correct it`,
    ]);
  });

  it.each<[message: string, text: string]>([
    ['exportsTo', 'Exportations : {partner}'],
    ['wholeSeries', '{Series}'],
    ['onBaseYear', '{} sur un an'],
  ])('may use another form of a placeholder, or leave out some: %s as "%s"', (message, text) => {
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
  ])('with an area that has %s stops the build', (_why, change, problem) => {
    const all = areas();
    folder.write('vocabulary/areas.json', { ...all, CN: { ...all.CN, ...change } });
    expect(folder.problems()).toContain(`data/vocabulary/areas.json, CN.${problem}`);
  });

  it.each([
    ['itself', { CN: 'CN' }, 'CN → CN'],
    ['an area that belongs to it', { CN: 'CN-XJ' }, 'CN → CN-XJ → CN'],
  ])('with an area that belongs to %s stops the build, with one message', (_what, parents: object, circle) => {
    const all = areas();
    for (const [code, parent] of Object.entries(parents)) all[code] = { ...all[code], parent } as Term;
    folder.write('vocabulary/areas.json', all);
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
    expect(problemsOf(page, `releases/${name}`)).toEqual([
      `data/releases/${JSON.stringify(name).slice(1, -1)} is not a valid name of a release: write ${form}, or remove it`,
    ]);
  });

  it('in vocabulary/ that is none of the vocabulary stops the build', () => {
    folder.write('vocabulary/area.json', {});
    expect(folder.problems()).toEqual(['data/vocabulary/area.json is not a file of the vocabulary: remove it']);
  });

  it('begins with the day on which the page was published', () => {
    expect(problemsOf(page, 'releases/2025-06-18-page.json')).toEqual([
      'data/releases/2025-06-18-page.json, published is 2025-06-19, and the name of the file must begin with it: correct one of the two',
    ]);
  });
});

describe('a day', () => {
  const correction = (date: string) => ({
    observations: [{ ...one, correction: { status: 'disputed', date, reason: 'x' } }],
  });
  const [before, after] = ['2025-06-18', '2026-07-01'];

  it.each<[where: string, change: object, day: string, fault: 'early' | 'late']>([
    ['published', { published: after, recorded: after }, after, 'late'],
    ['recorded', { recorded: before }, before, 'early'],
    ['recorded', { recorded: after }, after, 'late'],
    ['retrieved', { retrieved: before }, before, 'early'],
    ['retrieved', { retrieved: after }, after, 'late'],
    ['observations.0.correction.date', correction(before), before, 'early'],
    ['observations.0.correction.date', correction(after), after, 'late'],
  ])('%s as in %j stops the build', (where, change, day, fault) => {
    const problem = {
      early: 'before published (2025-06-19): correct one of the two',
      late: 'after today (2026-06-30): correct it',
    };
    expect(problemsOf({ ...page, ...change })).toContain(`${PAGE}, ${where} is ${day}, ${problem[fault]}`);
  });

  it('in an implausible year stops the build', () => {
    expect(problemsOf({ ...page, published: '1025-06-19' })).toContain(
      `${PAGE}, published is 1025-06-19, before 1800-01-01: correct it`,
    );
  });

  it('may be today', () => {
    const today = { ...page, published: '2026-06-30', recorded: '2026-06-30', retrieved: '2026-06-30' };
    expect(problemsOf(today, 'releases/2026-06-30-page.json')).toEqual([]);
  });

  it('is today as soon as it has begun somewhere on earth', () => {
    const days = ['09:59:59', '10:00:00'].map((time) => latestDateOnEarth(Date.parse(`2026-06-30T${time}Z`)));
    expect(days).toEqual(['2026-06-30', '2026-07-01']);
  });

  it('of a withdrawal is a day that has come', () => {
    folder.write('moved.json', { moved: {}, withdrawn: { [ID]: { date: '2026-07-01', reason: 'x' } } });
    expect(folder.problemsOfMoves()).toEqual([
      `data/moved.json, withdrawn.${ID}.date is 2026-07-01, after today (2026-06-30): correct it`,
    ]);
  });
});

describe('a character that is not shown', () => {
  it.each([
    ['NUL', '\u0000', '0000'],
    ['ESC', '\u001b', '001B'],
    ['the override of the direction', '\u202e', '202E'],
    ['a space without width', '\u200b', '200B'],
    ['half a character', '\ud83d', 'D83D'],
    ['a blank pattern of Braille', '\u2800', '2800'],
    ['a private sign of one font', '\ue000', 'E000'],
  ])('(%s) in a text stops the build', (_name, character, code) => {
    expect(problemsOf({ ...page, title: `Trade${character} grows` })).toEqual([
      `${PAGE}, title has the character U+${code}, which is not shown: remove it`,
    ]);
  });

  it.each(['\u200c', '\u200d'])('is no joiner of Persian or Urdu', (joiner) => {
    expect(problemsOf({ ...page, title: `می${joiner}شود` })).toEqual([]);
  });

  it('is not the sign of a lost character, which is seen but says that the text was spoilt', () => {
    expect(problemsOf({ ...page, title: 'Trade\ufffd grows' })).toEqual([
      `${PAGE}, title has U+FFFD, where a conversion lost a character: copy it from the page again`,
    ]);
  });

  it.each([
    ['in a value', { tier: 'A\u001b[2J\nB' }],
    ['in an id', { observations: [{ ...one, area: '\u001b[2J', unit: '\n' }] }],
    ['in a key', { 'a\nb\u001b': 1 }],
  ])('reaches no terminal %s', (_where, change) => {
    for (const line of problemsOf({ ...page, ...change })) expect(line).not.toMatch(/\p{Cc}/u);
  });

  it('reaches no terminal where the file is no JSON', () => {
    expect(problemsOf('{"a":\u001b[2J')).toEqual([
      expect.stringMatching(/^[^\p{Cc}]*cannot be read as JSON: [^\p{Cc}]*$/u),
    ]);
  });

  it('is found in a key too', () => {
    expect(problemsOf({ ...page, 'tier\u202e': 'A' })[0]).toBe(
      `${PAGE}, tier\ufffd has the character U+202E, which is not shown: remove it`,
    );
  });

  it.each([
    ['is not in UTF-8', Buffer.from('{"a":"\xff\xfe"}', 'latin1'), 'is not in UTF-8: save it in UTF-8'],
    [
      'has a byte order mark',
      `\ufeff${JSON.stringify(page)}`,
      'begins with a byte order mark: save it as UTF-8 without one',
    ],
  ])('stands in a file that %s', (_why, content, problem) => {
    expect(problemsOf(content)).toEqual([`${PAGE}: ${problem}`]);
  });
});

describe('an address', () => {
  const HOST = 'must name a public host: write the address that readers open';
  const ENCODED = 'has spaces, line breaks or letters that are not ASCII: write them percent-encoded';
  const SIGNS = 'has one of "<>\\^`{|}: write it percent-encoded';

  it.each([
    ['https://user:secret@example.org/page', 'has a name or a password in it: remove them'],
    ['http://127.0.0.1/page', HOST],
    ['http://2130706433/page', HOST],
    ['http://[::1]/page', HOST],
    ['http://intranet/page', HOST],
    ['http://printer.test/page', HOST],
    ['https://example.org/a b', ENCODED],
    ['https://example.org/贸易', ENCODED],
    ['https://example.org\\@example.net/', SIGNS],
    ['https://example.org/{id}', SIGNS],
    ['javascript:alert(1)', 'must be an http address'],
  ])('%s stops the build', (url, problem) => {
    expect(problemsOf({ ...page, url })).toEqual([`${PAGE}, url ${problem} (found "${url}")`]);
  });

  it.each(['', 'example.org/page', 'http://', 'https://example.org:99999/', 'see the note'])(
    '%j, which is none, stops the build with a line like any other',
    (url) => expect(problemsOf({ ...page, url })[0]).toBe(`${PAGE}, url must be a URL (found ${JSON.stringify(url)})`),
  );

  it('with a line break stops the build', () => {
    expect(problemsOf({ ...page, url: 'https://example.org/\npage' })).toContain(
      `${PAGE}, url has the character U+000A, which is not shown: remove it`,
    );
  });

  it.each(['http://en.example.org:8080/a?b=c#d', 'https://xn--fiqs8s.xn--p1ai/', 'https://example.org/%E8%B4%B8'])(
    '%s is one of the public web',
    (url) => expect(problemsOf({ ...page, url })).toEqual([]),
  );
});

describe('a text', () => {
  it.each([
    ['title', 401, 400],
    ['publisher', 121, 120],
    ['agency', 121, 120],
  ])('as long as %s may not be stops the build', (field, length, most) => {
    expect(problemsOf({ ...page, [field]: 'x'.repeat(length) })).toEqual([
      `${PAGE}, ${field} is longer than ${most} characters (found ${length})`,
    ]);
  });

  it('of five megabytes is not read', () => {
    const size = JSON.stringify({ ...page, title: 'x'.repeat(5_000_000) }).length;
    expect(problemsOf({ ...page, title: 'x'.repeat(5_000_000) })).toEqual([
      `${PAGE}: has ${size} bytes, and at most 1000000 are allowed: split it`,
    ]);
  });
});

describe('what is said of sources and of figures that are not taken', () => {
  const written = (name: string, content: unknown) => {
    folder.write(name, content);
    return folder.problems();
  };

  it('has reasons of the list alone, none of which is a contradiction', () => {
    const notTaken = [{ printed: '5 percent', paragraph: 1, reason: 'contradicts another page' }];
    expect(problemsOf({ ...page, notTaken })).toEqual([
      `${PAGE}, notTaken.0.reason must be one of the reasons ${REASONS.join(', ')} (found "contradicts another page")`,
    ]);
    expect(problemsOf({ ...page, notTaken: [{ ...notTaken[0], reason: 'unclear', note: 'a test' }] })).toEqual([]);
  });

  it('shortens numbers as pairs show, and has a label in each language or none', () => {
    expect(written('vocabulary/agencies.json', { News: { rounding: 'down' } })).toEqual([
      'data/vocabulary/agencies.json, News.rounding is down, but its pairs show unknown: correct it, or add pairs that prove it',
    ]);
    expect(written('vocabulary/agencies.json', { News: { labels: { en: 'News' } } })).toContain(
      'data/vocabulary/agencies.json, News has no label in zh: add it',
    );
    expect(written('vocabulary/agencies.json', { News: {} })).toEqual([]);
  });

  it('says in each language how its numbers are revised', () => {
    const term = areas()['CN-XJ'];
    const concept = { revisions: { en: 'Totals are revised a year later.' } };
    expect(written('vocabulary/areas.json', { ...areas(), 'CN-XJ': { ...term, concept } })).toContain(
      'data/vocabulary/areas.json, CN-XJ.concept.revisions has no label in zh: add it',
    );
  });

  it('counts as one of the ways that there are', () => {
    const term = areas()['CN-XJ'];
    expect(
      written('vocabulary/areas.json', { ...areas(), 'CN-XJ': { ...term, concept: { coverage: 'services' } } }),
    ).toEqual([
      'data/vocabulary/areas.json, CN-XJ.concept.coverage must be one of goods, goods-and-services (found "services")',
    ]);
  });
});

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

  it('has a folder of releases', () => {
    rmSync(join(folder.path, 'releases'), { recursive: true });
    expect(problems()).toEqual(['data/releases/: is missing: add it']);
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
    ['lacks its day of recording', without(page, 'recorded'), 'recorded is missing: add it (found undefined)'],
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
    [
      'a correction without a reason',
      { ...one, correction: { status: 'disputed', date: '2025-07-01' } },
      'correction.reason is missing: add it (found undefined)',
    ],
    ['an unknown field', { ...one, caveats: [{ kind: 'odd' }] }, 'caveats is an unknown field: remove it'],
    [
      'a unit that is no code',
      { ...one, unit: 'billion yuan' },
      'unit must be a unit of units.json (found "billion yuan")',
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
