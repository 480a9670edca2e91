import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseName } from '../../../../data/desk/story/file-name.ts';
import { DeskFolder, STORY, STORY_FLAGS, STORY_ID } from '../desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

describe('desk draft', () => {
  it('writes a release with an observation for each figure that states a fact, and lists the others', () => {
    const { status, stdout, stderr } = place.desk(['draft', place.file('story.txt', STORY), ...STORY_FLAGS]);
    expect(stdout).toBe(`${place.data}/releases/${STORY_ID}.json`);
    expect(stderr).toContain('to decide. npm run desk -- review');
    expect(status).toBe(1);
    const today = new Date().toISOString().slice(0, 10);
    const { observations, notTaken, ...page } = place.release(STORY_ID);
    expect(page).toEqual({
      publisher: 'Example Customs',
      agency: 'Example Customs',
      title: "Viet Nam's trade grows in first eight months",
      url: 'https://customs.example/2025/september',
      language: 'en',
      tier: 'A',
      published: '2025-09-10',
      recorded: today,
      retrieved: today,
      decide: { published: 'it stands above the story' },
    });
    const facts = observations.map(
      ({ indicator, measure, period, value, printed, paragraph }: Record<string, unknown>) =>
        `${indicator}.${measure} ${period} ${value} "${printed}" ${paragraph}`,
    );
    expect(facts).toEqual([
      'trade.growth 2025-01..2025-08 12.5 "12.5 percent" 1',
      'trade.value 2025-01..2025-08 580400000000 "580.4 billion U.S. dollars" 1',
      'exports.growth 2025-08 -3.2 "fell 3.2 percent" 2',
      'exports.value 2025-08 40100000000 "40.1 billion U.S. dollars" 2',
    ]);
    expect(notTaken).toEqual([
      { printed: '2 billion U.S. dollars', paragraph: 2, reason: 'change', decide: { reason: expect.any(String) } },
    ]);
  });

  it('makes a file that record:check refuses until all is decided, and then accepts', () => {
    const story = place.file('story.txt', STORY);
    place.desk(['draft', story, ...STORY_FLAGS]);
    const refused = place.run('data/commands/check.ts', []);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/notTaken\.0\.decide lists what nobody has decided/);
    const reason = '1=change';
    const decided = place.desk(['review', STORY_ID, '--accept', 'page', '--reason', reason]);
    expect(decided).toMatchObject({ status: 0, stderr: expect.stringContaining('all is decided') });
    expect(place.desk(['audit', story, STORY_ID])).toMatchObject({ status: 0 });
    const checked = place.run('data/commands/check.ts', []);
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });

  it('decides by flags: sets a field, leaves a figure out, gives a reason', () => {
    const flags = [
      '--set',
      '3.partner=KR',
      '--set',
      'publisher=Other',
      '--leave',
      '4=unclear: a test',
      '--reason',
      '1=goal',
    ];
    const { status } = place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10', ...flags], {
      input: STORY,
    });
    expect(status).toBe(0);
    const { publisher, observations, notTaken } = place.release('2025-09-10-other-vietnam-trade');
    expect(publisher).toBe('Other');
    expect(observations).toHaveLength(3);
    expect(observations[2].partner).toBe('KR');
    expect(notTaken.map(({ reason }: { reason: string }) => reason)).toEqual(['goal', 'unclear']);
  });

  it('takes a figure with all its dimensions, and keeps the value and the unit that its token says', () => {
    const key = 'VN.imports.value.US.total.2025-08';
    place.desk(['draft', '-', ...STORY_FLAGS, '--accept', 'page', '--take', `1=${key}`], { input: STORY });
    const { observations } = place.release(STORY_ID);
    expect(observations.at(-1)).toMatchObject({
      ...{ area: 'VN', indicator: 'imports', measure: 'value', partner: 'US', breakdown: 'total', period: '2025-08' },
      ...{ value: 2_000_000_000, unit: 'USD', qualifier: 'exact' },
    });
    expect(observations.at(-1).decide).toBeUndefined();
    place.desk(['review', STORY_ID, '--set', '1=VN.exports.growth.KR.total.2025-07']);
    expect(place.release(STORY_ID).observations[0]).toMatchObject({
      indicator: 'exports',
      partner: 'KR',
      period: '2025-07',
    });
  });

  it.each([
    ['1.area=MN', 'area "MN" is no code of areas.json: correct it, or take a country in with add-area.'],
    ['1=VN.exports.growth.JP.total.2025-07', 'partner "JP" is no code of partners.json'],
    ['1=VN.exports', 'is no id: write area.indicator.measure.partner.breakdown.period'],
  ])('refuses the code of no vocabulary: --set %s', (flag, message) => {
    const run = place.desk(['draft', '-', ...STORY_FLAGS, '--set', flag], { input: STORY });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });

  it('takes numbers of a period that is not over as estimates where a person says so', () => {
    const input = "Viet Nam's foreign trade is estimated at 900 billion U.S. dollars in 2025.";
    const flags = [
      ...STORY_FLAGS,
      '--published',
      '2025-12-06',
      '--accept',
      'page',
      '--name',
      '2025-12-06-example-customs-a',
    ];
    place.desk(['draft', '-', ...flags], { input });
    const findings = () => {
      const { stdout } = place.desk(['check', '2025-12-06-example-customs-a', '--json']);
      return JSON.parse(stdout).findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(findings()).toContain('published-after-period');
    place.desk(['review', '2025-12-06-example-customs-a', '--estimate']);
    expect(place.release('2025-12-06-example-customs-a').observations).toMatchObject([
      { period: '2025', estimate: true },
    ]);
    expect(findings()).not.toContain('published-after-period');
  });

  it('reads the article of a page alone, with the headline above it', () => {
    const page = (story: string) =>
      `<!doctype html><html><body><h1>Viet Nam's trade grows in first eight months</h1>${story}<aside><p>Viet Nam's foreign trade rose 77.7 percent in 2024, an expert said.</p></aside></body></html>`;
    const text = `<p>Viet Nam's foreign trade rose 12.5 percent in the first eight months of 2025, customs said.</p>`;
    const tokens = (story: string) => {
      const flags = [...STORY_FLAGS, '--published', '2025-09-10', '--out', '-'];
      const { title, observations } = JSON.parse(place.desk(['draft', '-', ...flags], { input: page(story) }).stdout);
      return [title, ...observations.map(({ printed }: { printed: string }) => printed)];
    };
    const title = "Viet Nam's trade grows in first eight months";
    expect(tokens(`<article>${text}</article>`)).toEqual([title, '12.5 percent']);
    expect(tokens(`<main>${text}</main>`)).toEqual([title, '12.5 percent']);
    expect(tokens(text)).toEqual([title, '12.5 percent', '77.7 percent']);
  });

  it('takes no dateline for the headline, which a copy may lack', () => {
    const { stdout } = place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10', '--out', '-'], {
      input: STORY.replace(/^.*/, 'HANOI, Viet Nam, Sept. 10'),
    });
    expect(JSON.parse(stdout)).toMatchObject({ title: null });
  });

  it('takes a figure by a flag, after those of its paragraph, and leaves its fields open', () => {
    const story = STORY.replace('Exports fell', 'Imports increased by 2 billion U.S. dollars. Exports fell');
    place.desk(['draft', '-', ...STORY_FLAGS, '--take', '1'], {
      input: `${story}\nExports to China fell 1.1 percent.\n`,
    });
    const { observations, notTaken } = place.release(STORY_ID);
    const printed = observations.map((each: { printed: string }) => each.printed);
    expect(printed.indexOf('2 billion U.S. dollars')).toBe(printed.length - 2);
    expect(observations[printed.length - 2]).toMatchObject({
      indicator: null,
      decide: { indicator: 'it was not proposed' },
    });
    expect(notTaken).toHaveLength(1);
    place.desk(['review', STORY_ID, '--set', `${printed.length - 1}.value=-2000000000`]);
    expect(place.release(STORY_ID).observations[printed.length - 2]).toMatchObject({
      printed: '-2 billion U.S. dollars',
      normalised: true,
    });
    const wrong = place.desk(['review', STORY_ID, '--take', '7']);
    expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('--take: there is no number "7"') });
  });

  it.each([
    ['1.printed=', 'printed "" must be a text'],
    ['1.partner=', 'partner "" must be a text'],
    ['1.partner=no code', 'partner "no code" is no code'],
    ['1.qualifier=some', 'qualifier "some" must be'],
    ['1.measure=growing', 'measure "growing" must be'],
    ['1.period=2025-13', 'period "2025-13" is no period: write 2025-05'],
    ['1.paragraph=0.5', 'paragraph "0.5" must be a whole number'],
    ['1.value=much', 'value is a number: "much" is none'],
    ['tier=C', 'tier "C" must be'],
    ['url=here', 'url "here" is no URL'],
    ['publisher=', 'publisher "" must be a text'],
  ])('refuses --set %s, and changes nothing', (flag, message) => {
    place.desk(['draft', place.file('story.txt', STORY), ...STORY_FLAGS]);
    const before = place.content();
    const { status, stderr } = place.desk(['review', STORY_ID, '--set', flag]);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(place.content()).toEqual(before);
  });

  it('sets what may be empty to nothing', () => {
    place.desk(['draft', place.file('story.txt', STORY), ...STORY_FLAGS]);
    const empty = ['--set', 'title=', '--set', '1.attributedTo=', '--set', '1.note=a note'];
    place.desk(['review', STORY_ID, ...empty]);
    expect(place.release(STORY_ID)).toMatchObject({ title: null });
    expect(place.release(STORY_ID).observations[0]).toMatchObject({ attributedTo: null, note: 'a note' });
    place.desk(['review', STORY_ID, '--set', '1.note=']);
    expect(place.release(STORY_ID).observations[0]).not.toHaveProperty('note');
  });

  it('prints the release and writes nothing with --out -', () => {
    const before = place.content();
    const { stdout } = place.desk(['draft', '-', ...STORY_FLAGS, '--out', '-'], { input: STORY });
    expect(JSON.parse(stdout).observations).toHaveLength(4);
    expect(place.content()).toEqual(before);
  });

  it('names a file outside releases/ by its path, so that review finds it', () => {
    const path = join(place.folder, 'draft.json');
    const { stderr } = place.desk(['draft', '-', ...STORY_FLAGS, '--out', path], { input: STORY });
    expect(stderr).toContain(`2 to decide. npm run desk -- review ${path} <file>`);
    const decided = place.desk(['review', path, '--accept', 'page', '--reason', '1=change']);
    expect(decided).toMatchObject({ status: 0, stderr: expect.stringContaining(`audit <file> ${path}`) });
  });

  it('takes what the markup of a page says of it', () => {
    const html = `<!doctype html><html><head><link rel="canonical" href="https://news.example/a">
<meta property="og:site_name" content="Example News"><meta property="article:published_time" content="2025-09-11T08:00:00Z"></head>
<body><nav>Loans up 10 percent</nav><h1>Exports up</h1><p>Viet Nam's exports rose 5 percent in August.</p></body></html>`;
    place.desk(['draft', place.file('page.html', html)]);
    const page = place.release('2025-09-11-example-news-vietnam-trade');
    expect(page).toMatchObject({ publisher: 'Example News', url: 'https://news.example/a', title: 'Exports up' });
    expect(Object.keys(page.decide)).toEqual(['url', 'published', 'publisher', 'agency', 'tier']);
  });

  it('names the file without words of a publisher in its subject, though all pages of the area are by one', () => {
    const total = { area: 'VN', indicator: 'trade', measure: 'value', partner: 'world', breakdown: 'total' };
    const page = { publisher: 'North News Agency', language: 'en', observations: [total] };
    const releases = ['2025-01', '2025-02'].map((month) => ({
      ...page,
      id: `${month}-10-north-news-agency-vietnam-trade`,
    }));
    const record = { releases, vocabulary: { areas: { VN: { labels: { en: 'Vietnam' } } } } };
    const name = (draft: object) => releaseName({ published: '2025-03-10', ...draft } as never, record as never);
    expect(name(page)).toBe('2025-03-10-north-news-agency-vietnam-trade');
    expect(name({ ...page, publisher: 'Other' })).toBe('2025-03-10-other-vietnam-trade');
  });

  it('lists what the headline repeats, and what a text repeats, as not taken', () => {
    const text =
      "Viet Nam's exports up 5 percent in August\n\nViet Nam's exports rose 5 percent in August. Exports rose 5 percent in August, they said.";
    place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10'], { input: text });
    const { observations, notTaken } = place.release(STORY_ID);
    expect(observations).toHaveLength(1);
    expect(notTaken).toEqual([
      { printed: '5 percent', paragraph: 0, reason: 'repeats', note: 'paragraph 1' },
      { printed: '5 percent', paragraph: 1, reason: 'repeats', note: 'paragraph 1' },
    ]);
  });

  it('says of figures above the story that they stand beside its headline', () => {
    const text =
      "Oil down 7 percent\n\nViet Nam's exports up 5 percent in August\n\nViet Nam's exports rose 5 percent in August.";
    place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10'], { input: text });
    expect(place.release(STORY_ID).notTaken).toEqual([
      { printed: '7 percent', paragraph: 0, reason: 'no-figure', note: 'beside the headline' },
      { printed: '5 percent', paragraph: 0, reason: 'repeats', note: 'paragraph 1' },
    ]);
  });

  it('gives a fall its sign where no word before the number says it', () => {
    const text =
      "Viet Nam's exports saw a 3.2 percent decline in Aug.\n\nViet Nam's exports saw a 3.2 percent decline in August.";
    place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10'], { input: text });
    const { title, observations } = place.release(STORY_ID);
    expect(title).toBe("Viet Nam's exports saw a 3.2 percent decline in Aug.");
    expect(observations).toEqual([
      expect.objectContaining({ value: -3.2, printed: '-3.2 percent', normalised: true, paragraph: 1 }),
    ]);
    place.desk(['review', STORY_ID, '--leave', '1=unclear: a test']);
    expect(place.release(STORY_ID).notTaken).toContainEqual({
      printed: '3.2 percent',
      paragraph: 1,
      reason: 'unclear',
      note: 'a test',
    });
  });

  it('leaves open which of two numbers of one fact is meant', () => {
    const text = "Viet Nam's exports rose 5 percent in August. Viet Nam's exports rose 6 percent in August.";
    place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10'], { input: text });
    const { observations } = place.release(STORY_ID);
    expect(observations[0].decide).toEqual({
      dimensions: '6 percent in paragraph 1 has the same six dimensions: which one differs?',
    });
    expect(observations[1].decide).toEqual({
      dimensions: '5 percent in paragraph 1 has the same six dimensions: which one differs?',
    });
    place.desk(['review', STORY_ID, '--set', '2.period=2025-07']);
    expect(place.release(STORY_ID).observations.map(({ decide }: { decide?: object }) => decide)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('proposes the tier anew where the agency is another', () => {
    place.desk(['draft', '-', '--url', 'https://new.example/1', '--publisher', 'New Times'], { input: STORY });
    const id = '2025-09-10-new-times-vietnam-trade';
    const tier = () => [place.release(id).tier, place.release(id).decide.tier];
    expect(tier()).toEqual(['B', "publisher and agency differ: A is the agency's own site or edition"]);
    place.desk(['review', id, '--set', 'agency=New Times']);
    expect(tier()).toEqual(['A', "publisher and agency are the same: A is the agency's own site or edition"]);
  });

  it('reads 300 kB in which each sentence states another fact, in time', { timeout: 30_000 }, () => {
    const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
    const sentences = Array.from({ length: 4_000 }, (_, i) => {
      const [month, year] = [months[i % 10], 1900 + (Math.floor(i / 10) % 125)];
      return `In ${month} ${year}, Viet Nam's trade rose ${i % 89}.5 percent to ${i}.2 billion U.S. dollars.`;
    });
    const input = sentences.join('\n\n');
    place.desk(['draft', '-', ...STORY_FLAGS, '--published', '2025-09-10', '--name', '2025-09-10-long-story'], {
      input,
    });
    expect(place.release('2025-09-10-long-story').observations).toHaveLength(8_000);
  });

  it('asks for the day of a page that does not say it', () => {
    const { status, stderr } = place.desk(['draft', '-'], { input: "Viet Nam's exports rose 5 percent in August." });
    expect(status).toBe(2);
    expect(stderr).toContain('give the day with --published');
  });

  it('refuses a page that the record has, and a file that exists', () => {
    const before = place.content();
    const { url } = place.release('2025-06-10-example-customs-vietnam-trade');
    const known = place.desk(['draft', '-', '--url', url, '--published', '2025-06-10'], { input: STORY });
    expect(known).toMatchObject({ status: 3, stderr: expect.stringMatching(/^The record has the page already: /) });
    const name = ['--name', '2025-06-10-example-customs-vietnam-trade'];
    const taken = place.desk(['draft', '-', ...STORY_FLAGS, ...name], { input: STORY });
    expect(taken).toMatchObject({ status: 3, stderr: expect.stringContaining('exists already, with another address') });
    expect(place.content()).toEqual(before);
  });

  it.each([
    [['--published', 'June'], '--published June: is no date written YYYY-MM-DD.'],
    [['--published', '2999-01-01'], '--published 2999-01-01 is after today.'],
    [['--url', 'ftp://a.example'], '--url ftp://a.example: is no http address.'],
    [['--tier', 'C'], '--tier C: is A or B.'],
    [['--name', '../x'], '--name ../x: write YYYY-MM-DD-publisher-subject'],
    [['--set', '99.area=VN'], '--set: there is no number "99", the numbers are 1 to 4.'],
    [['--set', '1.colour=red'], 'An observation has no field "colour" to set.'],
    [['--set', '1.value=much'], 'value is a number: "much" is none.'],
    [['--leave', '1'], '--leave 1: write a number, = and the reason.'],
    [['--leave', '1=a test'], '--leave 1=a test: the reason begins with one of repeats, change,'],
  ])('says what is wrong with %j', (flags, message) => {
    const before = place.content();
    const { status, stderr } = place.desk(['draft', '-', ...STORY_FLAGS, ...flags], { input: STORY });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(place.content()).toEqual(before);
  });

  it('says that a story has no figures, and writes nothing', () => {
    const before = place.content();
    const run = place.desk(['draft', '-', '--published', '2025-09-10'], { input: 'Nothing is counted here.' });
    expect(run).toMatchObject({ status: 1, stderr: 'The story has no figures (language en). Nothing was written.' });
    expect(place.content()).toEqual(before);
  });

  it('names the first problem of a record that is broken', () => {
    writeFileSync(join(place.data, 'dataset.json'), '{');
    const run = place.desk(['draft', '-', ...STORY_FLAGS], { input: STORY });
    expect(run).toMatchObject({ status: 3, stderr: expect.stringMatching(/^The record has problems.*dataset\.json/) });
  });

  it('says that a folder can not be written to', ({ skip }) => {
    skip(process.getuid?.() === 0, 'the superuser may write everywhere');
    chmodSync(join(place.data, 'releases'), 0o500);
    const run = place.desk(['draft', '-', ...STORY_FLAGS], { input: STORY });
    chmodSync(join(place.data, 'releases'), 0o700);
    expect(run).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/may not be written to\. Nothing was changed\.$/),
    });
  });

  it('says that the folder of --out is not there', () => {
    const run = place.desk(['draft', '-', ...STORY_FLAGS, '--out', join(place.folder, 'none', 'x.json')], {
      input: STORY,
    });
    expect(run).toMatchObject({
      status: 4,
      stderr: expect.stringMatching(/its folder is not there\. Nothing was changed\.$/),
    });
  });

  it('reads the record beside a draft that is still open', () => {
    place.desk(['draft', '-', ...STORY_FLAGS], { input: STORY });
    const other = ['--url', 'https://customs.example/other', '--name', '2025-09-10-example-customs-other'];
    expect(place.desk(['draft', '-', ...other], { input: STORY }).status).toBe(1);
    rmSync(join(place.data, 'releases', '2025-09-10-example-customs-other.json'));
  });
});
