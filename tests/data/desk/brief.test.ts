/** `desk brief` reads a saved page and explains how to record it. With `--write` it also drafts the release file. */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../data/desk/story/read-text.ts';
import { openDesk } from './desk.ts';
import { STORY, STORY_FLAGS, STORY_ID } from './story.ts';

const desk = openDesk();

const brief = (story: string, flags = STORY_FLAGS) => desk.run(['brief', desk.writeFile('story.txt', story), ...flags]);
/** Drafts the release of an HTML page. */
const briefAndWrite = (page: string, flags: string[] = []) =>
  desk.run(['brief', desk.writeFile('story.html', page), '--write', ...flags]);
/** The id of the draft: "Written: data/releases/2025-09-10-a.json." → "2025-09-10-a". */
const draftId = (stderr: string) => /Written: \S*\/(\S+)\.json/.exec(stderr)?.[1] ?? '';

const htmlPage = (
  head: string,
  body = '',
  sentence = "Viet Nam's foreign trade rose 12.5 percent in the first eight months of 2025.",
) => `<html><head>${head}</head><body><article><h1>Trade grows</h1>${body}<p>${sentence}</p></article></body></html>`;
const SITE =
  '<meta property="og:site_name" content="Example Gazette"><link rel="canonical" href="https://gazette.example/1">';
const published = (time: string) => `<meta property="article:published_time" content="${time}">`;

describe('desk brief', () => {
  it('prints the file name, paragraphs, figures, fields, codes and two examples', () => {
    const { status, stdout } = brief(STORY);
    expect(stdout).toContain(`releases/${STORY_ID}.json`);
    expect(stdout).toContain("1. Viet Nam's foreign trade rose 12.5 percent");
    expect(stdout).toContain('| 2 | 40.1 billion U.S. dollars | 40100000000 | USD | exact |');
    expect(stdout).toContain('- `period`: 2025-05, 2025-01..2025-05 for January to May');
    expect(stdout).toContain('`VN` Viet Nam');
    expect(stdout).toContain('- `repeats`');
    expect(stdout).toContain('--language en');
    expect(stdout.match(/```json\n(.*?)\n```/gs)?.map((block) => JSON.parse(block.slice(8, -4)))).toHaveLength(2);
    expect(Buffer.byteLength(stdout)).toBeLessThan(30_000);
    expect(status).toBe(0);
  });

  it('prints the vocabulary entry of a country that the record lacks', () => {
    const { stdout } = brief(STORY.replaceAll('Viet Nam', 'Mongolia'));
    expect(stdout).toContain('(areas: MN; partners: none; currencies:\nnone; names of sites: none)');
    expect(stdout).toContain('"MN": {');
  });

  it('offers no area for a country that is only a partner, and no code for the European Union', () => {
    const { stdout } = brief(`${STORY}\nExports to Mongolia and the European Union rose 5 percent.`);
    expect(stdout).toContain('(areas: none; partners: MN; ');
  });

  it('offers the country that the story names most often as a partner if --area names another area', () => {
    const story = STORY.replaceAll('Viet Nam', 'Azerbaijan').replace('said.', 'said. Georgia sold more to Azerbaijan.');
    expect(brief(story, [...STORY_FLAGS, '--area', 'GE']).stdout).toContain('(areas: GE; partners: AZ; ');
  });

  it.each([
    ["Trade of Viet Nam's Ho Chi Minh City grows", 'ho-chi-minh-city'],
    ['Ho Chi Minh City in southern Viet Nam', 'ho-chi-minh-city'],
    ['Trade grows', 'viet-nam'],
  ])('names the file after the area of the headline "%s"', (headline, area) => {
    const [title = ''] = STORY.split('\n');
    const story = `${STORY.replace(title, headline)}\nHo Chi Minh City exported 3 percent more.`;
    expect(brief(story).stdout).toContain(`releases/2025-09-10-example-customs-${area}-trade.json`);
  });

  it('writes the vocabulary entry of a currency that the record lacks', () => {
    const story = STORY.replaceAll('U.S. dollars', 'euros');
    const { newCodes } = desk.readRelease(draftId(brief(story, [...STORY_FLAGS, '--write']).stderr));
    expect(newCodes.units.EUR).toEqual({ labels: { vi: '', en: '', de: '' }, note: 'ISO 4217' });
  });

  it('does not mistake the city in a dateline for the area', () => {
    const story = STORY.replace(
      "\n\nViet Nam's foreign",
      "\n\nHO CHI MINH CITY, Sept. 10 (Example) -- Viet Nam's foreign",
    );
    expect(story).not.toBe(STORY);
    expect(brief(story).stdout).toContain(`releases/${STORY_ID}.json`);
  });

  it('takes the publisher from a release of the same host, and reports a different name in the markup', () => {
    const source = htmlPage('<meta property="og:site_name" content="Another Site">');
    const flags = ['--day', '2025-09-10', '--url', 'https://example.org/made-up/1'];
    const { stderr } = desk.run(['brief', desk.writeFile('story.html', source), ...flags]);
    expect(stderr).toMatch(
      /`publisher`: as in \S+\.json, which is from the same host\. The markup of the page calls the site "Another Site": if that is right, give --publisher/,
    );
  });

  it("writes a publisher in the record's spelling", () => {
    const { stdout, stderr } = brief(STORY, [...STORY_FLAGS.slice(0, 2), '--publisher', 'example customs']);
    expect(stdout).toContain('"publisher": "Example Customs"');
    expect(stderr).toContain("--publisher, in the record's spelling");
  });

  it('takes the printed date if the UTC date of the markup is one day off', () => {
    const source = htmlPage(SITE + published('2025-09-10T22:30:00Z'), '<p>September 11, 2025</p>');
    expect(desk.run(['brief', desk.writeFile('story.html', source)]).stdout).toContain('"published": "2025-09-11"');
  });
});

describe('desk brief --write', () => {
  const TODAY = new Date().toISOString().slice(0, 10);

  it('writes the fields of the page and the numbers of all figures, without their codes', () => {
    const { status, stderr } = brief(STORY, [...STORY_FLAGS, '--write']);
    expect(status).toBe(0);
    expect(stderr).toContain(`Written: ${desk.dataPath}/releases/${STORY_ID}.json.`);
    const { observations, ...head } = desk.readRelease(STORY_ID);
    expect(head).toEqual({
      $schema: '../release.schema.json',
      publisher: 'Example Customs',
      agency: 'Example Customs',
      title: "Viet Nam's trade grows in first eight months",
      url: 'https://customs.example/2025/september',
      language: 'en',
      tier: 'A',
      published: '2025-09-10',
      recorded: TODAY,
      retrieved: TODAY,
      notTaken: [],
    });
    const read = observations.map(
      ({ area, indicator, value, unit, printed, paragraph }: Record<string, unknown>) =>
        `${area} ${indicator} ${value} ${unit} "${printed}" ${paragraph}`,
    );
    expect(read).toEqual([
      'VN null 12.5 percent "12.5 percent" 1',
      'VN null 580400000000 USD "580.4 billion U.S. dollars" 1',
      'VN null -3.2 percent "3.2 percent" 2',
      'VN null 40100000000 USD "40.1 billion U.S. dollars" 2',
      'VN null 2000000000 USD "2 billion U.S. dollars" 2',
    ]);
    const checked = desk.run(['check', STORY_ID, '--story', desk.writeFile('story.txt', STORY)]);
    expect(checked).toMatchObject({ status: 1, stdout: expect.stringContaining('observation 1, indicator') });
  });

  it('writes the entries of a new country and a new site, with empty texts to fill in', () => {
    desk.reset('data');
    const source = htmlPage(
      SITE + published('2025-09-11T08:00:00Z'),
      '',
      "San Marino's foreign trade rose 12.5 percent in the first eight months of 2025.",
    );
    const { newCodes } = desk.readRelease(draftId(briefAndWrite(source).stderr));
    expect(newCodes.areas.SM).toMatchObject({
      labels: { en: 'San Marino', zh: '圣马力诺' },
      kind: 'country',
      currency: '',
    });
    const { en, zh, fr } = newCodes.agencies['Example Gazette'].labels;
    expect([en, zh, fr]).toEqual(['Example Gazette', '', 'Example Gazette']);
  });

  it('adds "-2" to the name of a second page of the same publisher, day and area, and never overwrites a draft', () => {
    brief(STORY, [...STORY_FLAGS, '--write']);
    const second = brief(STORY, ['--url', 'https://customs.example/2025/another', ...STORY_FLAGS.slice(2), '--write']);
    expect(second.stderr).toContain(`${STORY_ID}-2.json`);
    const before = desk.readFiles();
    const again = brief(STORY, [...STORY_FLAGS, '--write']);
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('exists for this page. Complete it') });
    expect(desk.readFiles()).toEqual(before);
  });

  it('finds a draft that was renamed, and writes no second one', () => {
    brief(STORY, [...STORY_FLAGS, '--write']);
    const renamed = '2025-09-10-customs-draft';
    renameSync(join(desk.dataPath, `releases/${STORY_ID}.json`), join(desk.dataPath, `releases/${renamed}.json`));
    const before = desk.readFiles();
    expect(brief(STORY)).toMatchObject({ status: 0, stdout: expect.stringContaining(`releases/${renamed}.json`) });
    const again = brief(STORY, [...STORY_FLAGS, '--write']);
    const message = `releases/${renamed}.json exists for this page. Complete it, or remove it first.`;
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
    expect(desk.readFiles()).toEqual(before);
  });

  it('warns of a release with the same publisher, day and title at another address', () => {
    brief(STORY, [...STORY_FLAGS, '--write']);
    const { stderr } = brief(STORY, ['--url', 'https://customs.example/2025/another', ...STORY_FLAGS.slice(2)]);
    expect(stderr).toContain(
      `releases/${STORY_ID}.json has the same publisher, date and title at another address: https://customs.example/2025/september`,
    );
  });

  it('takes the title that both the markup and the page have, not the caption above the story', () => {
    const source = htmlPage(
      `<meta property="og:title" content="Trade grows">`,
      '<figcaption>Containers are unloaded at a port in the south of the country</figcaption>',
    );
    briefAndWrite(source, [...STORY_FLAGS, '--day', '2025-09-10']);
    expect(desk.readRelease(STORY_ID).title).toBe('Trade grows');
  });

  it('takes the heading with which the title of the window begins, not a longer line above the story', () => {
    const source = htmlPage(
      '<title>Trade grows - Example Customs</title>',
      '<h1>Trade grows</h1><div>The week in pictures, from the first to the last of August</div>',
    );
    briefAndWrite(source, [...STORY_FLAGS, '--day', '2025-09-10']);
    expect(desk.readRelease(STORY_ID).title).toBe('Trade grows');
  });

  it('takes day, publisher and agency from the page, and derives the tier from publisher and agency', () => {
    const source = htmlPage(
      SITE + published('2025-09-11T08:00:00Z'),
      '',
      'Trade of Viet Nam rose 12.5 percent.</p><p>Source: Example Customs',
    );
    const release = desk.readRelease(draftId(briefAndWrite(source).stderr));
    expect(release).toMatchObject({
      publisher: 'Example Gazette',
      agency: 'Example Customs',
      tier: 'B',
      published: '2025-09-11',
      url: 'https://gazette.example/1',
    });
  });

  it.each([
    'Source: Example Customs 2025-09-10 Editor: Li Wei',
    'Source: Example Customs 10 September 2025 Editor: Li Wei',
    'Source: Example Customs Sept. 10, 2025',
    'Source: Example Customs, 2025-09-10 10:20 Editor: Li Wei',
    'Source: Example Customs Editor: Li Wei',
    '2025-09-10 10:20 Source: Example Customs',
    '来源：Example Customs 2025年9月10日 责任编辑：李伟',
    '来源：Example Customs责任编辑：李伟',
    'Источник: Example Customs 10.09.2025 Редактор: А. Иванов',
  ])('reads the agency of the line "%s"', (line) => {
    const source = htmlPage(
      SITE + published('2025-09-10T08:00:00Z'),
      '',
      `Trade of Viet Nam rose 12.5 percent.</p><p>${line}`,
    );
    const { stderr } = briefAndWrite(source, ['--language', 'en']);
    expect(desk.readRelease(draftId(stderr)).agency).toBe('Example Customs');
  });

  it('removes control characters of a story from its output and from the draft', () => {
    const controls = '&#27;]0;PWNED&#7;&#x202e;';
    const source = `<html><head><meta property="og:site_name" content="Site${controls}"></head><body><article><h1>Trade${controls} grows</h1>
      <p>Viet Nam's trade${controls} rose 12.5 percent${controls} \u001b[31m in the first eight months of 2025.</p></article></body></html>`;
    const { stdout, stderr } = briefAndWrite(source, ['--url', 'https://customs.example/2', '--day', '2025-09-10']);
    const id = '2025-09-10-site-0-pwned-viet-nam-trade';
    const written = readFileSync(join(desk.dataPath, `releases/${id}.json`), 'utf8');
    expect(stdout + stderr + written).not.toMatch(/[^\P{C}\n]/u);
    expect(desk.readRelease(id).observations[0]).toMatchObject({ value: 12.5 });
  });
});

describe('desk brief stops and writes nothing', () => {
  const DATE_IN_MARKUP = published('2025-09-11T08:00:00Z');

  it.each<[name: string, story: string, flags: string[], status: number, message: string]>([
    ['without an address', STORY, [], 2, '--url is needed, because the page does not have an address.'],
    [
      'without a date',
      STORY.replace('September 10, 2025', ''),
      STORY_FLAGS,
      2,
      '--day is needed, because the page does not have a date.',
    ],
    ['without a publisher', STORY, ['--url', 'https://new.example/1'], 2, '--publisher is needed'],
    [
      'with two dates',
      htmlPage(SITE + DATE_IN_MARKUP, '<p>September 1, 2025</p>'),
      [],
      2,
      'The page has different dates: 2025-09-11 (its markup) and 2025-09-01 (the lines above the story). Give the right one with --day.',
    ],
    [
      'with two dates in the markup',
      htmlPage(`${SITE + DATE_IN_MARKUP}<meta name="pubdate" content="2025-09-01">`),
      [],
      2,
      'The page has different dates: 2025-09-11 (its markup) and 2025-09-01 (its markup). Give the right one with --day.',
    ],
    [
      'with a date in the future',
      htmlPage(SITE + published('2099-01-01')),
      [],
      2,
      'The page is dated 2099-01-01 (its markup), which is in the future.',
    ],
    ['with a wrong --day', STORY, [...STORY_FLAGS, '--day', 'today'], 2, 'write a date as YYYY-MM-DD'],
    ['with a future --day', STORY, [...STORY_FLAGS, '--day', '2999-01-01'], 2, '--day 2999-01-01 is in the future'],
    ['with a wrong address', STORY, ['--url', 'ftp://a.example/1'], 2, 'must be an http address'],
    ['with an unknown area', STORY, [...STORY_FLAGS, '--area', 'XX'], 2, 'there is no such area'],
    [
      'for a page that is on record',
      STORY,
      ['--url', 'https://example.org/example-customs/2025-06-10'],
      1,
      'The record has the page already',
    ],
    [
      'for that page at another spelling of its address',
      STORY,
      ['--url', 'http://www.example.org/example-customs/2025-06-10/?utm_source=x'],
      1,
      'The record has the page already',
    ],
    [
      'without figures',
      'September 10, 2025\n\nTrade grew, the office said. It gave no number.',
      STORY_FLAGS,
      1,
      'No figure was found in the story',
    ],
    ['without a story', '', STORY_FLAGS, 1, 'is empty'],
    ['with a story that is too long', '1, '.repeat(200_000), STORY_FLAGS, 1, 'more than 200,000 characters'],
  ])('%s', (_, story, flags, status, message) => {
    const before = desk.readFiles();
    expect(brief(story, [...flags, '--write'])).toMatchObject({ status, stderr: expect.stringContaining(message) });
    expect(desk.readFiles()).toEqual(before);
  });
});

describe('the encoding of a story', () => {
  const CHINESE = '<meta charset="CHARSET"><p>2025年9月10日</p><p>8月，越南出口401亿美元，下降3.2%。</p>';
  /** The GBK bytes of each Chinese character. GBK is a Chinese encoding with two bytes per character. */
  const GBK: Record<string, string> = {
    年: 'C4EA',
    月: 'D4C2',
    日: 'C8D5',
    '，': 'A3AC',
    越: 'D4BD',
    南: 'C4CF',
    出: 'B3F6',
    口: 'BFDA',
    亿: 'D2DA',
    美: 'C3C0',
    元: 'D4AA',
    下: 'CFC2',
    降: 'BDB5',
    '。': 'A1A3',
  };
  const toGbk = (text: string) => {
    const bytesOf = (character: string) =>
      GBK[character] ? Buffer.from(GBK[character], 'hex') : Buffer.from(character);
    return Buffer.concat([...text].map(bytesOf));
  };
  const briefBytes = (bytes: Uint8Array) => desk.run(['brief', desk.writeFile('story.html', bytes), ...STORY_FLAGS]);

  it.each([
    ['declares GBK and is GBK', toGbk(CHINESE.replace('CHARSET', 'gbk'))],
    ['declares GBK and was saved as UTF-8', Buffer.from(CHINESE.replace('CHARSET', 'gbk'))],
    ['declares an unknown encoding and is UTF-8', Buffer.from(CHINESE.replace('CHARSET', 'x-none'))],
  ])('is found if the page %s', (_, bytes) => {
    expect(briefBytes(bytes).stdout).toContain('401亿美元 | 40100000000 | USD | exact |');
  });

  it('must be corrected if a page in GBK declares a one-byte encoding', () => {
    expect(briefBytes(toGbk(CHINESE.replace('CHARSET', 'iso-8859-1').repeat(2)))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        'story.html declares ISO-8859-1, but its text is in an encoding with two bytes for a character, such as GBK: save it again as UTF-8.',
      ),
    });
  });

  it.each([
    ['windows-1251', 'Экспорт вырос на 4 процента, а импорт за год сократился; объём торговли и сальдо не изменились.'],
    ['iso-8859-1', 'Les échanges extérieurs ont été élevés : à l’été, la région a dépassé le précédent déficit.'],
  ])('is taken from the declaration if text in %s has bytes above 0x7F', (charset, text) => {
    const decode = (byte: number) => new TextDecoder(charset).decode(Uint8Array.of(byte));
    const byteOf = new Map(Array.from({ length: 128 }, (_, i) => [decode(128 + i), 128 + i]));
    const characters = [...`<meta charset="${charset}"><p>${text}</p>`];
    const bytes = characters.map((character) => byteOf.get(character) ?? character.charCodeAt(0));
    expect(readText(desk.writeFile('story.html', Uint8Array.from(bytes)))).toContain(text);
  });

  it.each([
    ['utf-8', 'is not UTF-8, which it declares: save it again as UTF-8.'],
    ['x-none', 'is not X-NONE, which it declares, and is not UTF-8: save it again as UTF-8.'],
  ])('must be corrected if a page in GBK declares %s', (charset, message) => {
    expect(briefBytes(toGbk(CHINESE.replace('CHARSET', charset)))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(message),
    });
  });
});
