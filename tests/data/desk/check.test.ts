import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Issue } from '../../../data/desk/issue.ts';
import { DeskFolder, STORY, STORY_ID, STORY_RELEASE } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

type Release = typeof STORY_RELEASE & Record<string, unknown>;
type Observation = Release['observations'][number] & Record<string, unknown>;

/** Writes the release of the story, changed, and gives the command that checks it. */
function write(change: (release: Release) => void, story: string): string[] {
  const release = structuredClone(STORY_RELEASE) as Release;
  change(release);
  place.file(join('data/releases', `${STORY_ID}.json`), JSON.stringify(release));
  return ['check', STORY_ID, '--story', place.file('story.txt', story)];
}

/** The same at a terminal. */
function checkTyped(change: (release: Release) => void, story: string, typed: string[]) {
  return place.desk(write(change, story), { typed });
}

function check(change: (release: Release) => void = () => {}, story = STORY) {
  const args = write(change, story);
  const run = place.desk([...args, '--json']);
  const found: { sentences: string[]; issues: Issue[]; contradictions: string[]; open: number } = JSON.parse(
    run.stdout,
  );
  return { ...run, found };
}

const messages = (issues: Issue[], observation: number | null) =>
  issues
    .filter(({ observations }) => (observation === null ? !observations.length : observations.includes(observation)))
    .map(({ message }) => message);

const changed =
  (number: number, fields: Partial<Record<keyof Observation, unknown>>) =>
  ({ observations }: Release) =>
    Object.assign(observations[number - 1] as object, fields);

describe('desk check --story', () => {
  it('finds nothing in a release that says what its story says, and writes each number as a sentence', () => {
    const { status, found } = check();
    expect(found.open).toBe(0);
    expect(found.sentences).toEqual([
      "Viet Nam's foreign trade grew 12.5% in January – August 2025",
      "Viet Nam's foreign trade in January – August 2025: 580.4 billion US dollars",
      "Viet Nam's exports fell 3.2% in August 2025",
      "Viet Nam's exports in August 2025: 40.1 billion US dollars",
    ]);
    expect(status).toBe(0);
  });

  it.each<[slip: string, number: number, fields: Partial<Record<keyof Observation, unknown>>, found: string]>([
    ['digit', 2, { printed: '508.4 billion U.S. dollars', value: 508_400_000_000 }, 'is not in paragraph 1'],
    ['value', 2, { value: 58_040_000_000 }, 'printed-value'],
    ['unit', 4, { unit: 'VND' }, 'unit-of-measure'],
    ['sign', 3, { value: 3.2 }, 'the words say a fall or a deficit'],
    ['qualifier', 1, { qualifier: 'over' }, 'no word beside it says'],
    ['paragraph', 4, { paragraph: 1 }, 'it is in paragraph 2'],
    ['period', 3, { period: '2025-01..2025-08' }, 'the words beside it name'],
    ['partner', 1, { partner: 'KR' }, 'Republic of Korea: the words beside it do not name it'],
    ['indicator', 3, { indicator: 'imports' }, 'the words beside it name'],
    ['indicator of the whole', 4, { indicator: 'trade' }, 'the words beside it name'],
    ['area', 2, { area: 'VN-SG' }, 'Ho Chi Minh City'],
    ['unit that is left out', 1, { printed: '12.5' }, 'without its unit: the story has'],
    ['attribution', 2, { attributedTo: 'Another Office' }, 'neither the paragraph nor the one before has'],
  ])('names a slip of the %s', (_, number, fields, expected) => {
    const { status, stdout, found } = check(changed(number, fields));
    expect(stdout).toContain(expected);
    expect(found.open).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  it.each([
    ['contradicts the story', '15.2 percent', ['15.2 percent']],
    ['rounds a number of the story', '13 percent', []],
  ])('asks about a headline that %s', (_, figure, asked) => {
    const headline = `Viet Nam's trade grows ${figure} in first eight months`;
    const [title = ''] = STORY.split('\n');
    const { found } = check((release) => Object.assign(release, { title: headline }), STORY.replace(title, headline));
    expect(messages(found.issues, null)).toEqual(
      asked.map(
        (text) =>
          `the headline says ${text}, and no number of the release rounds to it: record it for paragraph 0 if only the headline prints it; list it in notTaken if the story contradicts it`,
      ),
    );
  });

  it.each([
    ["Viet Nam's trade falls in first eight months", 'a fall of trade', '12.5 percent (value 12.5)'],
    ["Viet Nam's exports rise in August", 'a rise of exports', '3.2 percent (value -3.2)'],
    ["Viet Nam's trade growth falls", null, ''],
    ["Viet Nam's car exports rise in August", null, ''],
    ["Viet Nam's exports to the Republic of Korea rise", null, ''],
  ])('asks once about the headline "%s" whose direction the story contradicts', (title, words, number) => {
    const [headline = ''] = STORY.split('\n');
    const { found } = check((release) => Object.assign(release, { title }), STORY.replace(headline, title));
    expect(messages(found.issues, null)).toEqual(
      words ? [`title: the headline says ${words}, and the story says ${number}: compare both`] : [],
    );
  });

  it.each([
    ['en', 'The trade deficit was 6.4 billion U.S. dollars.', '6.4 billion U.S. dollars', 'a fall or a deficit'],
    ['en', 'The trade surplus was 6.4 billion U.S. dollars.', '6.4 billion U.S. dollars', 'a rise or a surplus'],
    ['zh', '贸易逆差为64亿美元。', '64亿美元', 'a fall or a deficit'],
    ['it', 'Il disavanzo commerciale è di 6,4 miliardi di dollari.', '6,4 miliardi di dollari', 'a fall or a deficit'],
    ['ru', 'В августе отрицательное сальдо — 6,4 млрд долларов.', '6,4 млрд долларов', 'a fall or a deficit'],
    ['en', 'The trade balance was 6.4 billion U.S. dollars.', '6.4 billion U.S. dollars', null],
    ['en', 'A deficit turned into a surplus of 6.4 billion U.S. dollars.', '6.4 billion U.S. dollars', null],
  ])('compares the sign of a balance with the words, %s: %s', (language, sentence, printed, expected) => {
    const askedOf = (value: number) => {
      const { found } = check((release) => {
        const [, trade] = release.observations;
        const balance = { indicator: 'balance', value, printed, attributedTo: null };
        Object.assign(release, { language, notTaken: [], observations: [{ ...trade, ...balance }] });
      }, `Trade\n\n${sentence}`);
      return found.issues.flatMap(({ asks, message }) => (asks?.includes('value') ? [message] : []));
    };
    const wrong = expected === 'a rise or a surplus' ? -6.4e9 : 6.4e9;
    expect(askedOf(wrong)).toEqual(expected ? [`value: the words say ${expected}, and value is ${wrong}`] : []);
    expect(askedOf(-wrong)).toEqual([]);
  });

  it('asks about a period that is unusual for its page, unless its sentence names it or a person confirmed it', () => {
    const askedOf = (sentences: string, more: object = {}) => {
      const { found } = check(({ observations }) => {
        const imports = { indicator: 'imports', period: '2025-01..2025-05', value: 18, printed: '18.0 percent' };
        observations.push({ ...observations[2], ...imports, paragraph: 3, ...more } as never);
      }, `${STORY}\n${sentences}`);
      return found.issues.map(({ asks, message }) => `${asks}: ${message}`);
    };
    expect(askedOf('Imports grew 18.0 percent in the first five months of 2025.')).toEqual([]);
    const before = 'The first five months of 2025 were calm. Imports grew 18.0 percent.';
    expect(askedOf(before)).toEqual([
      expect.stringMatching(/^period: the page reports 2025-01\.\.2025-08, .* \[page-periods\]$/),
    ]);
    expect(askedOf(before, { confirmed: ['period'] })).toEqual([]);
  });

  it('asks for a partner that an earlier sentence names, and not that of the number', () => {
    const story = STORY.replace('said.', 'said. It trades with the Republic of Korea.');
    const { found } = check(changed(3, { partner: 'KR' }), story);
    expect(messages(found.issues, 3)).toContainEqual(expect.stringMatching(/^partner: /));
  });

  it('asks nothing of the whole where its sentence names no partner but the area itself', () => {
    const story = STORY.replace('exports fell', 'exports from Viet Nam fell');
    expect(check(undefined, story).found.open).toBe(0);
  });

  it.each([
    ['exports of Red River Province fell', null],
    ['exports of frozen shrimp fell', 'breakdown: the words before it name "frozen shrimp"'],
  ])('tells a place from a product: "%s"', (words, asked) => {
    const { found } = check(undefined, STORY.replace('exports fell', words));
    const ofGrowth = messages(found.issues, 3).filter((message) => message.startsWith('breakdown'));
    expect(ofGrowth).toEqual(asked ? [asked] : []);
  });

  it('names both numbers of one key with their paragraphs', () => {
    const { found } = check(changed(4, { indicator: 'trade', period: '2025-01..2025-08' }));
    expect(messages(found.issues, 2).join()).toContain(
      '580.4 billion U.S. dollars (paragraph 1) and 40.1 billion U.S. dollars (paragraph 2): correct the codes of the one',
    );
  });

  it('names what is left out, and what is listed and is not there', () => {
    const { found } = check((release) => {
      release.observations.pop();
      release.notTaken[0] = { printed: '3 billion U.S. dollars', paragraph: 2, reason: 'change' };
    });
    expect(messages(found.issues, null)).toEqual([
      'notTaken: "3 billion U.S. dollars" is not in paragraph 2',
      'left out: 40.1 billion U.S. dollars (paragraph 2)',
      'left out: 2 billion U.S. dollars (paragraph 2)',
    ]);
  });

  it('tells a token that is twice in a paragraph from one that is recorded twice', () => {
    const twice = STORY.replace('Imports increased by', 'Imports rose 3.2 percent, by');
    expect(messages(check(undefined, twice).found.issues, null)).toEqual(['left out: 3.2 percent (paragraph 2)']);
  });

  it('names a publisher in other letters than those of the record', () => {
    const { found } = check((release) => {
      release.publisher = 'example customs';
    });
    expect(messages(found.issues, null)).toEqual([
      'publisher is "example customs": the record writes "Example Customs"',
    ]);
  });

  it.each([
    [
      'example.org/x',
      '',
      'pages of example.org are on record as "Example Customs", "Example Daily", "Example Nachrichten"',
    ],
    ['new.example/x', 'Example Daily', 'the markup of the page calls the site "Example Daily"'],
    ['new.example/x', 'Example Gazette', null],
    ['new.example/x', '', null],
  ])('asks once about a publisher that the page at %s of the site "%s" contradicts', (address, site, asked) => {
    const url = `https://${address}`;
    const story = `<html><head><meta property="og:site_name" content="${site}"></head><article>${STORY}</article></html>`;
    const fields = { publisher: 'Example Gazette', agency: 'Example Gazette', url, tier: 'A' };
    const { found } = check((release) => Object.assign(release, fields), story);
    const ofPage = found.issues.filter(({ asks }) => asks?.some((field) => ['publisher', 'tier'].includes(field)));
    expect(ofPage.map(({ message }) => message)).toEqual(
      asked ? [`publisher: it is "Example Gazette", and ${asked}`] : [],
    );
  });

  it('asks about a publisher whose other pages are on another site', () => {
    const url = 'https://gazette.example/x';
    const { found } = check((release) => Object.assign(release, { url }));
    expect(messages(found.issues, null)).toEqual([
      'publisher: it is "Example Customs", and the page is on gazette.example, and other pages of this publisher are on example.org',
    ]);
  });

  it.each([
    ['converted', 'value-usd', null],
    ['official', 'value-usd', /^dollars: it is official, and the page is an outlet’s/],
    ['official', 'growth-usd', null],
  ])('asks about %s dollars of an outlet with %s', (dollars, measure, asked) => {
    const story = 'Trade of Germany\n\nTrade rose 3 percent to 90 million dollars in August 2025.';
    const { found } = check((release) => {
      const [growth, trade] = release.observations;
      const more = { area: 'CN', period: '2025-08', paragraph: 1 };
      const inDollars = { ...trade, ...more, measure: 'value-usd', value: 9e7, printed: '90 million dollars' };
      const growthInDollars = { ...growth, ...more, measure: 'growth-usd', value: 3, printed: '3 percent' };
      const observations = measure === 'growth-usd' ? [inDollars, growthInDollars] : [inDollars];
      Object.assign(release, { dollars, observations, notTaken: [] });
    }, story);
    const ofDollars = messages(found.issues, null).filter((message) => message.startsWith('dollars'));
    if (asked) expect(ofDollars).toEqual([expect.stringMatching(asked)]);
    else expect(ofDollars).toEqual([]);
  });

  it('asks once about a page with different dates, even if one is right', () => {
    const meta = (name: string, day: string) => `<meta name="${name}" content="${day}">`;
    const asked = (...days: string[]) => {
      const head = days.map((day, i) => meta(i ? 'publish_date' : 'pubdate', day)).join('');
      const [, , ...paragraphs] = STORY.trim().split('\n\n');
      const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
      const source = `<html><head>${head}</head><article><h1>${STORY_RELEASE.title}</h1>${body}</article></html>`;
      return messages(check(undefined, source).found.issues, null).filter((message) => message.startsWith('published'));
    };
    expect(asked('2025-09-10')).toEqual([]);
    expect(asked('2025-09-10', '2025-09-11')).toEqual([]);
    expect(asked('2025-09-10', '2025-09-01')).toEqual([
      'published: it is 2025-09-10, and the page says 2025-09-10 (its markup) and 2025-09-01 (its markup)',
    ]);
  });

  it('names labels that are not translated, and titles that are too long for a card', () => {
    const { labels, division } = place.vocabulary('partners').KR;
    const asked = (name: string) => {
      const added = { labels: { ...labels, en: name }, division };
      const { found } = check((release) => {
        release.newCodes = { partners: { BT: added } };
        for (const observation of release.observations) Object.assign(observation, { partner: 'BT' });
      }, STORY);
      return messages(found.issues, null).filter((message) => message.includes('characters'));
    };
    expect(asked('Bhutan')).toEqual([]);
    expect(asked('The Kingdom of Bhutan and all its neighbors')).toContainEqual(
      expect.stringMatching(/BT .*a card has room for 58: add a shorter name/),
    );
  });

  it('says that no other page is of the publisher, and finds nothing open in that', () => {
    const change = (release: Release) => {
      release.publisher = 'Example Gazzette';
      release.tier = 'B';
    };
    const { status, stdout } = place.desk(write(change, STORY));
    expect(stdout).toContain('First release from "Example Gazzette". Check the spelling.');
    expect(status).toBe(0);
    expect(place.desk(write(() => {}, STORY)).stdout).not.toContain('First release from');
  });

  it('calls nothing right that was not compared with the story', () => {
    place.file(`data/releases/${STORY_ID}.json`, JSON.stringify(STORY_RELEASE));
    const { status, stdout, stderr } = place.desk(['check', STORY_ID]);
    expect([status, stdout.includes('✓')]).toEqual([0, false]);
    expect(stderr).toContain('It was not compared with its story');
  });

  it('finds no token of another story', () => {
    const { found } = check(undefined, 'Imports of Viet Nam stood at 5 billion U.S. dollars in August 2025.');
    for (const number of [1, 2, 3, 4])
      expect(messages(found.issues, number)).toContainEqual(expect.stringContaining('is not in'));
    expect(messages(found.issues, null)).toContain('left out: 5 billion U.S. dollars (paragraph 1)');
  });

  it('lists what is not chosen yet, and what is no release', () => {
    expect(check(changed(1, { indicator: null })).stdout).toContain('observations.0.indicator must be a text');
    place.file(join('data/releases', `${STORY_ID}.json`), '{}');
    expect(place.desk(['check', STORY_ID])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('is not a release file'),
    });
    expect(place.desk(['check', 'none'])).toMatchObject({ status: 1 });
  });

  it('keeps a yes as confirmed and a reason as a suppression, and keeps nothing if only Enter is pressed', () => {
    const slip = changed(3, { period: '2025-01..2025-08' });
    const asked = checkTyped(slip, STORY, ['', 'maybe', 'n', ...Array(9).fill('')]);
    expect(asked.status).toBe(1);
    expect(asked.stderr).toContain('Does the page mean this period?');
    expect(place.release(STORY_ID).observations[2].confirmed).toBeUndefined();
    checkTyped(slip, STORY, ['y', ...Array(9).fill('')]);
    expect(place.release(STORY_ID).observations[2].confirmed).toEqual(['period']);
  });

  it('asks one question where names and periods are not read, and keeps its yes on the release', () => {
    const story = `Der Handel wächst

Der Handel des Landes ist in acht Monaten um 12,5% auf 580,4 Milliarden US-Dollar gestiegen, die Ausfuhr im August betrug 40,1 Milliarden US-Dollar.`;
    const inGerman = (release: Release) => {
      release.language = 'de';
      release.observations.splice(2, 1);
      release.notTaken = [];
      for (const [i, printed] of ['12,5%', '580,4 Milliarden US-Dollar', '40,1 Milliarden US-Dollar'].entries())
        Object.assign(release.observations[i] as object, { printed, paragraph: 1, attributedTo: null });
    };
    const { found } = check(inGerman, story);
    expect(found.issues).toEqual([
      {
        observations: [],
        asks: ['sentences'],
        message: expect.stringMatching(/^Not all periods and names are read in German: compare area, indicator/),
      },
    ]);
    expect(checkTyped(inGerman, story, ['y']).status).toBe(0);
    expect(place.release(STORY_ID).confirmed).toEqual(['sentences']);
    const named = check((release) => {
      inGerman(release);
      Object.assign(release.observations[2] as object, { indicator: 'imports' });
      release.confirmed = ['sentences'];
    }, story);
    expect(named.stdout).toContain('the words beside it name');
  });

  it('asks about growth from the month before, even if growth from the year before follows', () => {
    const sentence =
      'In August, exports saw a month-on-month increase of 5.3 percent and a year-on-year growth of 12.3 percent.';
    const { found } = check((release) => {
      const fields = { measure: 'growth', unit: 'percent', paragraph: 1, attributedTo: null };
      const [, , exports] = release.observations;
      const growth = (value: number) => ({ ...exports, ...fields, value, printed: `${value} percent` });
      Object.assign(release, { notTaken: [], observations: [growth(5.3), growth(12.3)] });
    }, `Trade of Viet Nam\n\n${sentence}`);
    const month = 'measure: the words compare with the month before, but growth is from the year before';
    expect(messages(found.issues, 1).filter((message) => message.startsWith('measure'))).toEqual([month]);
    expect(messages(found.issues, 2).filter((message) => message.startsWith('measure'))).toEqual([]);
  });

  it('asks about a daily average that is recorded as the value of its period', () => {
    const story = STORY.replace('40.1 billion U.S. dollars', '40.1 billion U.S. dollars every single day');
    expect(messages(check(undefined, story).found.issues, 4)).toEqual([
      'measure: the words give a daily amount, but value is for the whole period',
    ]);
  });

  it('takes a rank in words, a number that only the headline prints, and an office of the paragraph before', () => {
    const story = STORY.replace('first eight months', 'first eight months, ranking eighth');
    const { found } = check(({ observations }) => {
      const [first, , , last] = observations;
      const rank = { measure: 'rank', unit: 'rank', value: 8, bounds: [8, 8], printed: 'eighth', qualifier: 'exact' };
      observations.splice(2, 0, { ...first, ...rank, paragraph: 0 } as never);
      Object.assign(last as object, { attributedTo: 'the customs office' });
    }, story);
    expect(found.issues.filter(({ asks }) => !asks)).toEqual([]);
  });

  it.each([
    ['are estimated at', 'estimated'],
    ['are expected to reach', 'expected to'],
    ['reached, by preliminary data,', 'preliminary'],
  ])('asks about a number of a sentence with "%s" that is not marked as preliminary', (words, named) => {
    const story = STORY.replace('40.1 billion', `which ${words} 40.1 billion`);
    const question = `preliminary: the sentence says "${named}": add "preliminary": true if it means this number`;
    const asked = (fields: object) => messages(check(changed(4, fields), story).found.issues, 4).join();
    expect(story).not.toBe(STORY);
    expect(asked({})).toContain(question);
    expect(asked({ preliminary: true })).not.toContain('preliminary');
    expect(asked({ confirmed: ['preliminary'] })).not.toContain('preliminary');
  });

  it('asks no more about what is confirmed', () => {
    const { found } = check(changed(1, { qualifier: 'about', confirmed: ['qualifier'] }));
    expect(messages(found.issues, 1)).toEqual([]);
  });

  it('names the drafts if the release does not exist, because one may have been renamed', () => {
    place.file('data/releases/2025-09-11-example-customs-viet-nam-trade.json', '{"observations": [');
    expect(place.desk(['check', STORY_ID])).toMatchObject({
      status: 1,
      stderr: `${place.data}/releases/${STORY_ID}.json does not exist, but there are drafts: ${place.data}/releases/2025-09-11-example-customs-viet-nam-trade.json. Check one of them, or write the file with npm run desk -- brief.`,
    });
  });

  it('reads the record without drafts of others, and names them', () => {
    place.file('data/releases/2025-09-11-other-draft.json', '{"observations": [');
    const { status, stderr } = check();
    expect(stderr).toContain('not part of the comparison: 2025-09-11-other-draft.');
    expect(status).toBe(0);
  });

  it('takes codes that the release brings, and names those that nothing uses or that are incomplete', () => {
    const { labels, division } = place.vocabulary('partners').KR;
    const withPartner = (term: object) => (release: Release) => {
      release.newCodes = { partners: { BT: term } };
      const [, trade] = release.observations;
      const fields = { partner: 'BT', value: 3e9, printed: '3 billion U.S. dollars', paragraph: 3 };
      release.observations.push({ ...trade, ...fields } as Observation);
    };
    const story = `${STORY}\nTrade with Bhutan stood at 3 billion U.S. dollars in the first eight months, the customs office said.`;
    const whole = { labels: { ...labels, en: 'Bhutan' }, aliases: {}, division };
    expect(check(withPartner(whole), story).found.issues).toEqual([]);
    const missing = check(withPartner({ labels: { en: 'Bhutan' } }), story);
    expect(messages(missing.found.issues, null).join()).toMatch(
      /newCodes\.partners, BT has no division: .*newCodes\.partners, BT has no label in vi: add it/,
    );
    const unused = check((release) => {
      release.newCodes = { partners: { BT: whole } };
    });
    expect(messages(unused.found.issues, null)).toEqual([
      'newCodes.partners.BT: nothing in the release uses it: remove it',
    ]);
    const unnamed = check((release) => {
      release.newCodes = { agencies: { 'Another Office': {} } };
    });
    expect(messages(unnamed.found.issues, null)).toEqual([
      'newCodes.agencies, "Another Office" is neither the publisher nor the agency: remove it',
    ]);
  });
});
