/** `desk check` compares a release with its story, and asks about what may be wrong. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../data/desk/issue.ts';
import { openDesk } from './desk.ts';
import { STORY, STORY_ID, STORY_RELEASE } from './story.ts';

const desk = openDesk();

type Release = typeof STORY_RELEASE & Record<string, unknown>;
type Observation = Release['observations'][number] & Record<string, unknown>;

type Change = (release: Release) => void;

/** Checks the release of the story after a change. */
function check(change: Change = () => {}, story = STORY) {
  const args = writeChanged(change, story);
  const run = desk.run([...args, '--json']);
  const result: { sentences: string[]; issues: Issue[]; open: number } = JSON.parse(run.stdout);
  return { ...run, ...result };
}

/** Checks it at a terminal, where a person types answers. */
function checkTyped(change: Change, story: string, typed: string[]) {
  return desk.run(writeChanged(change, story), { typed });
}

/** Writes story and changed release, and returns the arguments that check them. */
function writeChanged(change: Change, story: string): string[] {
  const release = structuredClone(STORY_RELEASE) as Release;
  change(release);
  desk.writeFile(join('data/releases', `${STORY_ID}.json`), JSON.stringify(release));
  return ['check', STORY_ID, '--story', desk.writeFile('story.txt', story)];
}

/** The messages about one observation, counted from 1. */
function messagesAbout(number: number, issues: Issue[]): string[] {
  return issues.filter(({ observations }) => observations.includes(number)).map(({ message }) => message);
}

/** The messages about the whole release. */
function messagesAboutRelease(issues: Issue[]): string[] {
  return issues.filter(({ observations }) => !observations.length).map(({ message }) => message);
}

/** Changes fields of one observation, counted from 1. */
function changeObservation(number: number, fields: Partial<Record<keyof Observation, unknown>>): Change {
  return ({ observations }) => Object.assign(observations[number - 1] as object, fields);
}

describe('desk check --story', () => {
  it('asks nothing about a release that agrees with its story, and writes each number as a sentence', () => {
    const { status, open, sentences } = check();
    expect(open).toBe(0);
    expect(sentences).toEqual([
      "Viet Nam's foreign trade grew 12.5% in January – August 2025",
      "Viet Nam's foreign trade in January – August 2025: 580.4 billion US dollars",
      "Viet Nam's exports fell 3.2% in August 2025",
      "Viet Nam's exports in August 2025: 40.1 billion US dollars",
    ]);
    expect(status).toBe(0);
  });

  it.each<[slip: string, number: number, fields: Partial<Record<keyof Observation, unknown>>, message: string]>([
    ['digit', 2, { printed: '508.4 billion U.S. dollars', value: 508_400_000_000 }, 'is not in paragraph 1'],
    ['value', 2, { value: 58_040_000_000 }, 'printed-value'],
    ['unit', 4, { unit: 'VND' }, 'unit-of-measure'],
    ['sign', 3, { value: 3.2 }, 'the words say a fall or a deficit'],
    ['qualifier', 1, { qualifier: 'over' }, 'no word beside it says'],
    ['paragraph', 4, { paragraph: 1 }, 'it is in paragraph 2'],
    ['period', 3, { period: '2025-01..2025-08' }, 'the words beside it name'],
    ['partner', 1, { partner: 'KR' }, 'Republic of Korea: the words beside it do not name it'],
    ['indicator', 3, { indicator: 'imports' }, 'the words beside it name'],
    ['indicator for all trade', 4, { indicator: 'trade' }, 'the words beside it name'],
    ['area', 2, { area: 'VN-SG' }, 'Ho Chi Minh City'],
    ['token, without its unit', 1, { printed: '12.5' }, 'without its unit: the story has'],
    ['attribution', 2, { attributedTo: 'Another Office' }, 'neither the paragraph nor the one before has'],
  ])('reports a wrong %s', (_, number, fields, message) => {
    const { status, stdout, open } = check(changeObservation(number, fields));
    expect(stdout).toContain(message);
    expect(open).toBeGreaterThan(0);
    expect(status).toBe(1);
  });

  it.each([
    ['contradicts the story', '15.2 percent', ['15.2 percent']],
    ['rounds a number of the story', '13 percent', []],
  ])('asks about a headline that %s', (_, figure, figuresInQuestion) => {
    const headline = `Viet Nam's trade grows ${figure} in first eight months`;
    const [title = ''] = STORY.split('\n');
    const { issues } = check((release) => Object.assign(release, { title: headline }), STORY.replace(title, headline));
    expect(messagesAboutRelease(issues)).toEqual(
      figuresInQuestion.map(
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
  ])('asks about the headline "%s" if the story contradicts it: %s', (title, words, number) => {
    const [headline = ''] = STORY.split('\n');
    const { issues } = check((release) => Object.assign(release, { title }), STORY.replace(headline, title));
    expect(messagesAboutRelease(issues)).toEqual(
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
  ])(
    'compares the sign of a balance with the words around it, %s: %s',
    (language, sentence, printed, expectedWords) => {
      const questionsAbout = (value: number) => {
        const { issues } = check((release) => {
          const [, trade] = release.observations;
          const balance = { indicator: 'balance', value, printed, attributedTo: null };
          Object.assign(release, { language, notTaken: [], observations: [{ ...trade, ...balance }] });
        }, `Trade\n\n${sentence}`);
        return issues.flatMap(({ asks, message }) => (asks?.includes('value') ? [message] : []));
      };
      const wrongValue = expectedWords === 'a rise or a surplus' ? -6.4e9 : 6.4e9;
      expect(questionsAbout(wrongValue)).toEqual(
        expectedWords ? [`value: the words say ${expectedWords}, and value is ${wrongValue}`] : [],
      );
      expect(questionsAbout(-wrongValue)).toEqual([]);
    },
  );

  it('asks about a period that is unusual for its page, unless its sentence names it or a person confirmed it', () => {
    const questionsAbout = (sentences: string, more: object = {}) => {
      const { issues } = check(({ observations }) => {
        const imports = { indicator: 'imports', period: '2025-01..2025-05', value: 18, printed: '18.0 percent' };
        observations.push({ ...observations[2], ...imports, paragraph: 3, ...more } as never);
      }, `${STORY}\n${sentences}`);
      return issues.map(({ asks, message }) => `${asks}: ${message}`);
    };
    expect(questionsAbout('Imports grew 18.0 percent in the first five months of 2025.')).toEqual([]);
    const periodInOtherSentence = 'The first five months of 2025 were calm. Imports grew 18.0 percent.';
    expect(questionsAbout(periodInOtherSentence)).toEqual([
      expect.stringMatching(/^period: the page reports 2025-01\.\.2025-08, .* \[page-periods\]$/),
    ]);
    expect(questionsAbout(periodInOtherSentence, { confirmed: ['period'] })).toEqual([]);
  });

  it.each([
    ['2025-01..2025-08', []],
    ['2024-01..2024-08', ['period: the words name it only for comparison']],
  ])('asks about growth of a period that its sentence names only for comparison: %s', (period, questions) => {
    const story = '越南外贸\n\n海关，2025年9月10日\n\n今年1至8月，越南对外贸易5804亿美元，比去年同期增长12.5%。';
    const { issues } = check((release) => {
      const [growth, trade] = release.observations;
      const observations = [
        { ...growth, period, printed: '12.5%' },
        { ...trade, period, printed: '5804亿美元' },
      ];
      Object.assign(release, { language: 'zh', title: '越南外贸', observations, notTaken: [] });
    }, story);
    const aboutPeriod = messagesAbout(1, issues).flatMap((message) => /^period: the words [^;]*/.exec(message) ?? []);
    expect(aboutPeriod).toEqual(questions);
  });

  it('asks about a partner that only an earlier sentence names', () => {
    const story = STORY.replace('said.', 'said. It trades with the Republic of Korea.');
    const { issues } = check(changeObservation(3, { partner: 'KR' }), story);
    expect(messagesAbout(3, issues)).toContainEqual(expect.stringMatching(/^partner: /));
  });

  it('asks nothing about a total if its sentence names only the area', () => {
    const story = STORY.replace('exports fell', 'exports from Viet Nam fell');
    expect(check(undefined, story).open).toBe(0);
  });

  it.each([
    ['exports of Red River Province fell', null],
    ['exports of frozen shrimp fell', 'breakdown: the words before it name "frozen shrimp"'],
  ])('asks about the breakdown only if a product is named, not a place: "%s"', (words, question) => {
    const { issues } = check(undefined, STORY.replace('exports fell', words));
    const aboutBreakdown = messagesAbout(3, issues).filter((message) => message.startsWith('breakdown'));
    expect(aboutBreakdown).toEqual(question ? [question] : []);
  });

  it('reports two numbers of one key, with their paragraphs', () => {
    const { issues } = check(changeObservation(4, { indicator: 'trade', period: '2025-01..2025-08' }));
    expect(messagesAbout(2, issues).join()).toContain(
      '580.4 billion U.S. dollars (paragraph 1) and 40.1 billion U.S. dollars (paragraph 2): correct the codes of the one',
    );
  });

  it('reports figures that are left out, and listed figures that the story lacks', () => {
    const { issues } = check((release) => {
      release.observations.pop();
      release.notTaken[0] = { printed: '3 billion U.S. dollars', paragraph: 2, reason: 'change' };
    });
    expect(messagesAboutRelease(issues)).toEqual([
      'notTaken: "3 billion U.S. dollars" is not in paragraph 2',
      'left out: 40.1 billion U.S. dollars (paragraph 2)',
      'left out: 2 billion U.S. dollars (paragraph 2)',
    ]);
  });

  it('reports a token as left out if the paragraph prints it twice and the release records it once', () => {
    const twice = STORY.replace('Imports increased by', 'Imports rose 3.2 percent, by');
    expect(messagesAboutRelease(check(undefined, twice).issues)).toEqual(['left out: 3.2 percent (paragraph 2)']);
  });

  it('reports a publisher that the record spells differently', () => {
    const { issues } = check((release) => {
      release.publisher = 'example customs';
    });
    expect(messagesAboutRelease(issues)).toEqual([
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
  ])('asks about the publisher of the page %s, whose markup names the site "%s"', (address, site, question) => {
    const url = `https://${address}`;
    const story = `<html><head><meta property="og:site_name" content="${site}"></head><article>${STORY}</article></html>`;
    const fields = { publisher: 'Example Gazette', agency: 'Example Gazette', url, tier: 'A' };
    const { issues } = check((release) => Object.assign(release, fields), story);
    const aboutPage = issues.filter(({ asks }) => asks?.some((field) => ['publisher', 'tier'].includes(field)));
    expect(aboutPage.map(({ message }) => message)).toEqual(
      question ? [`publisher: it is "Example Gazette", and ${question}`] : [],
    );
  });

  it('asks about a publisher whose other pages are on another site', () => {
    const url = 'https://gazette.example/x';
    const { issues } = check((release) => Object.assign(release, { url }));
    expect(messagesAboutRelease(issues)).toEqual([
      'publisher: it is "Example Customs", and the page is on gazette.example, and other pages of this publisher are on example.org',
    ]);
  });

  it.each([
    ['converted', 'value-usd', null],
    ['official', 'value-usd', /^dollars: it is official, and the page is an outlet’s/],
    ['official', 'growth-usd', null],
  ])('asks about %s dollars of an outlet with %s', (dollars, measure, question) => {
    const story = 'Trade of Germany\n\nTrade rose 3 percent to 90 million dollars in August 2025.';
    const { issues } = check((release) => {
      const [growth, trade] = release.observations;
      const more = { area: 'CN', period: '2025-08', paragraph: 1 };
      const inDollars = { ...trade, ...more, measure: 'value-usd', value: 9e7, printed: '90 million dollars' };
      const growthInDollars = { ...growth, ...more, measure: 'growth-usd', value: 3, printed: '3 percent' };
      const observations = measure === 'growth-usd' ? [inDollars, growthInDollars] : [inDollars];
      Object.assign(release, { dollars, observations, notTaken: [] });
    }, story);
    const aboutDollars = messagesAboutRelease(issues).filter((message) => message.startsWith('dollars'));
    expect(aboutDollars).toEqual(question ? [expect.stringMatching(question)] : []);
  });

  it('asks once about a page whose dates differ by more than a day, even if one is right', () => {
    const meta = (name: string, day: string) => `<meta name="${name}" content="${day}">`;
    const questionsForDates = (...days: string[]) => {
      const head = days.map((day, i) => meta(i ? 'publish_date' : 'pubdate', day)).join('');
      const [, , ...paragraphs] = STORY.trim().split('\n\n');
      const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
      const source = `<html><head>${head}</head><article><h1>${STORY_RELEASE.title}</h1>${body}</article></html>`;
      return messagesAboutRelease(check(undefined, source).issues).filter((message) => message.startsWith('published'));
    };
    expect(questionsForDates('2025-09-10')).toEqual([]);
    expect(questionsForDates('2025-09-10', '2025-09-11')).toEqual([]);
    expect(questionsForDates('2025-09-10', '2025-09-01')).toEqual([
      'published: it is 2025-09-10, and the page says 2025-09-10 (its markup) and 2025-09-01 (its markup)',
    ]);
  });

  it('reports titles that are too long for a card', () => {
    const { labels, division } = desk.readVocabulary('partners').KR;
    const messagesForName = (name: string) => {
      const partner = { labels: { ...labels, en: name }, division };
      const { issues } = check((release) => {
        release.newCodes = { partners: { BT: partner } };
        for (const observation of release.observations) Object.assign(observation, { partner: 'BT' });
      }, STORY);
      return messagesAboutRelease(issues).filter((message) => message.includes('characters'));
    };
    expect(messagesForName('Bhutan')).toEqual([]);
    expect(messagesForName('The Kingdom of Bhutan and all its neighbors')).toContainEqual(
      expect.stringMatching(/BT .*a card has room for 58: add a shorter name/),
    );
  });

  it('says that a release is the first of its publisher, which does not block it', () => {
    const change = (release: Release) => {
      release.publisher = 'Example Gazzette';
      release.tier = 'B';
    };
    const { status, stdout } = desk.run(writeChanged(change, STORY));
    expect(stdout).toContain('This is the first release from "Example Gazzette": check the spelling.');
    expect(status).toBe(0);
    expect(desk.run(writeChanged(() => {}, STORY)).stdout).not.toContain('This is the first release');
  });

  it('shows no check marks without a story to compare with', () => {
    desk.writeFile(`data/releases/${STORY_ID}.json`, JSON.stringify(STORY_RELEASE));
    const { status, stdout, stderr } = desk.run(['check', STORY_ID]);
    expect([status, stdout.includes('✓')]).toEqual([0, false]);
    expect(stderr).toContain('It was not compared with its story');
  });

  it('asks about a title that differs from the heading of the page', () => {
    const [title = '', ...lines] = STORY.split('\n').filter(Boolean);
    const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
    const page = `<title>${title} - Example Customs</title><h1>${title}</h1>${paragraphs}`;
    expect(messagesAboutRelease(check(undefined, page).issues)).toEqual([]);

    const { issues } = check((release) => Object.assign(release, { title: 'The week in pictures' }), page);
    expect(messagesAboutRelease(issues)).toEqual([
      `title: it is "The week in pictures", and the title of the page is "${title}"`,
    ]);
  });

  it('reports every number if the story is another one', () => {
    const { issues } = check(undefined, 'Imports of Viet Nam stood at 5 billion U.S. dollars in August 2025.');
    for (const number of [1, 2, 3, 4])
      expect(messagesAbout(number, issues)).toContainEqual(expect.stringContaining('is not in'));
    expect(messagesAboutRelease(issues)).toEqual([
      'none of the numbers is in the story: it is probably the story of another release',
      'notTaken: "2 billion U.S. dollars" is not in paragraph 2',
      'left out: 5 billion U.S. dollars (paragraph 1)',
    ]);
  });

  it('reports a code that is not chosen yet, and a file that is not a release', () => {
    expect(check(changeObservation(1, { indicator: null })).stdout).toContain(
      'observation 1, indicator must be a text',
    );
    desk.writeFile(join('data/releases', `${STORY_ID}.json`), '{}');
    expect(desk.run(['check', STORY_ID])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('is not a release file'),
    });
    expect(desk.run(['check', 'none'])).toMatchObject({ status: 1 });
  });

  it('records a typed "y" as confirmed, and nothing for other answers', () => {
    const wrongPeriod = changeObservation(3, { period: '2025-01..2025-08' });
    const unanswered = checkTyped(wrongPeriod, STORY, ['', 'maybe', 'n', ...Array(9).fill('')]);
    expect(unanswered.status).toBe(1);
    expect(unanswered.stderr).toContain('Does the page mean this period?');
    expect(desk.readRelease(STORY_ID).observations[2].confirmed).toBeUndefined();
    checkTyped(wrongPeriod, STORY, ['y', ...Array(9).fill('')]);
    expect(desk.readRelease(STORY_ID).observations[2].confirmed).toEqual(['period']);
  });

  it('asks one question about all sentences in a language whose names and periods it cannot read, and records the answer', () => {
    const story = `Der Handel wächst

Der Handel des Landes ist in acht Monaten um 12,5% auf 580,4 Milliarden US-Dollar gestiegen, die Ausfuhr im August betrug 40,1 Milliarden US-Dollar.`;
    const inGerman = (release: Release) => {
      release.language = 'de';
      release.observations.splice(2, 1);
      release.notTaken = [];
      for (const [i, printed] of ['12,5%', '580,4 Milliarden US-Dollar', '40,1 Milliarden US-Dollar'].entries())
        Object.assign(release.observations[i] as object, { printed, paragraph: 1, attributedTo: null });
    };
    const { issues } = check(inGerman, story);
    expect(issues).toEqual([
      {
        observations: [],
        asks: ['sentences'],
        message: expect.stringMatching(/^Not all periods and names are read in German: compare area, indicator/),
      },
    ]);
    expect(checkTyped(inGerman, story, ['y']).status).toBe(0);
    expect(desk.readRelease(STORY_ID).confirmed).toEqual(['sentences']);
    const wrongIndicator = check((release) => {
      inGerman(release);
      Object.assign(release.observations[2] as object, { indicator: 'imports' });
      release.confirmed = ['sentences'];
    }, story);
    expect(wrongIndicator.stdout).toContain('the words beside it name');
  });

  it('asks about month-on-month growth, even if year-on-year growth follows in the sentence', () => {
    const sentence =
      'In August, exports saw a month-on-month increase of 5.3 percent and a year-on-year growth of 12.3 percent.';
    const { issues } = check((release) => {
      const fields = { measure: 'growth', unit: 'percent', paragraph: 1, attributedTo: null };
      const [, , exports] = release.observations;
      const growth = (value: number) => ({ ...exports, ...fields, value, printed: `${value} percent` });
      Object.assign(release, { notTaken: [], observations: [growth(5.3), growth(12.3)] });
    }, `Trade of Viet Nam\n\n${sentence}`);
    const question = 'measure: the words compare with the month before, but growth is from the year before';
    expect(messagesAbout(1, issues).filter((message) => message.startsWith('measure'))).toEqual([question]);
    expect(messagesAbout(2, issues).filter((message) => message.startsWith('measure'))).toEqual([]);
  });

  it('asks about a daily average that is recorded as the value of its period', () => {
    const story = STORY.replace('40.1 billion U.S. dollars', '40.1 billion U.S. dollars every single day');
    expect(messagesAbout(4, check(undefined, story).issues)).toEqual([
      'measure: the words give a daily amount, but value is for the whole period',
    ]);
  });

  it('accepts a rank in words, a number that only the headline prints, and an office named a paragraph earlier', () => {
    const story = STORY.replace('first eight months', 'first eight months, ranking eighth');
    const { issues } = check(({ observations }) => {
      const [first, , , last] = observations;
      const rank = { measure: 'rank', unit: 'rank', value: 8, bounds: [8, 8], printed: 'eighth', qualifier: 'exact' };
      observations.splice(2, 0, { ...first, ...rank, paragraph: 0 } as never);
      Object.assign(last as object, { attributedTo: 'the customs office' });
    }, story);
    expect(issues.filter(({ asks }) => !asks)).toEqual([]);
  });

  it.each([
    ['are estimated at', 'estimated'],
    ['are expected to reach', 'expected to'],
    ['reached, by preliminary data,', 'preliminary'],
  ])('asks about a number of a sentence with "%s" that is not marked as preliminary', (words, quoted) => {
    const story = STORY.replace('40.1 billion', `which ${words} 40.1 billion`);
    const question = `preliminary: the sentence says "${quoted}": add "preliminary": true if it means this number`;
    const messagesWith = (fields: object) => messagesAbout(4, check(changeObservation(4, fields), story).issues).join();
    expect(story).not.toBe(STORY);
    expect(messagesWith({})).toContain(question);
    expect(messagesWith({ preliminary: true })).not.toContain('preliminary');
    expect(messagesWith({ confirmed: ['preliminary'] })).not.toContain('preliminary');
  });

  it('does not ask about a field that is confirmed', () => {
    const { issues } = check(changeObservation(1, { qualifier: 'about', confirmed: ['qualifier'] }));
    expect(messagesAbout(1, issues)).toEqual([]);
  });

  it('lists the drafts if the release does not exist, because one may have been renamed', () => {
    desk.writeFile('data/releases/2025-09-11-example-customs-viet-nam-trade.json', '{"observations": [');
    expect(desk.run(['check', STORY_ID])).toMatchObject({
      status: 1,
      stderr: `${desk.dataPath}/releases/${STORY_ID}.json does not exist, but there are drafts: ${desk.dataPath}/releases/2025-09-11-example-customs-viet-nam-trade.json. Check one of them, or write the file with npm run desk -- brief.`,
    });
  });

  it('ignores drafts of other people, and names them', () => {
    desk.writeFile('data/releases/2025-09-11-other-draft.json', '{"observations": [');
    const { status, stderr } = check();
    expect(stderr).toContain('not part of the comparison: 2025-09-11-other-draft.');
    expect(status).toBe(0);
  });

  it('accepts new codes of the release, and reports those that are unused or incomplete', () => {
    const { labels, division } = desk.readVocabulary('partners').KR;
    const withPartner = (term: object) => (release: Release) => {
      release.newCodes = { partners: { BT: term } };
      const [, trade] = release.observations;
      const fields = { partner: 'BT', value: 3e9, printed: '3 billion U.S. dollars', paragraph: 3 };
      release.observations.push({ ...trade, ...fields } as Observation);
    };
    const story = `${STORY}\nTrade with Bhutan stood at 3 billion U.S. dollars in the first eight months, the customs office said.`;
    const complete = { labels: { ...labels, en: 'Bhutan' }, aliases: {}, division };
    expect(check(withPartner(complete), story).issues).toEqual([]);
    const missing = check(withPartner({ labels: { en: 'Bhutan' } }), story);
    expect(messagesAboutRelease(missing.issues).join()).toMatch(
      /newCodes\.partners, BT has no division: .*newCodes\.partners, BT has no label in vi: add it/,
    );
    const unused = check((release) => {
      release.newCodes = { partners: { BT: complete } };
    });
    expect(messagesAboutRelease(unused.issues)).toEqual([
      'newCodes.partners.BT: nothing in the release uses it: remove it',
    ]);
    const unusedAgency = check((release) => {
      release.newCodes = { agencies: { 'Another Office': {} } };
    });
    expect(messagesAboutRelease(unusedAgency.issues)).toEqual([
      'newCodes.agencies, "Another Office" is neither the publisher nor the agency: remove it',
    ]);
  });
});
