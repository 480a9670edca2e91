import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DeskFolder, STORY, STORY_FLAGS, STORY_ID, STORY_RELEASE } from './desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const draft = (story: string, flags = STORY_FLAGS) => place.desk(['draft', place.file('story.txt', story), ...flags]);

describe('desk draft without a terminal', () => {
  it('writes the page and all figures with their numbers, and no codes', () => {
    const { status, stdout, stderr } = draft(STORY);
    expect(stdout).toBe(`${place.data}/releases/2025-09-10-example-customs-viet-nam-trade.json`);
    expect(stderr).toContain('Codes to choose: 5 figures.');
    expect(status).toBe(1);
    const { observations, ...page } = place.release('2025-09-10-example-customs-viet-nam-trade');
    const today = new Date().toISOString().slice(0, 10);
    expect(page).toEqual({
      $schema: '../release.schema.json',
      publisher: 'Example Customs',
      agency: 'Example Customs',
      title: "Viet Nam's trade grows in first eight months",
      url: 'https://customs.example/2025/september',
      language: 'en',
      tier: 'A',
      published: '2025-09-10',
      recorded: today,
      retrieved: today,
      notTaken: [],
    });
    const read = observations.map(
      ({ indicator, value, unit, printed, paragraph }: Record<string, unknown>) =>
        `${indicator} ${value} ${unit} "${printed}" ${paragraph}`,
    );
    expect(read).toEqual([
      'null 12.5 percent "12.5 percent" 1',
      'null 580400000000 USD "580.4 billion U.S. dollars" 1',
      'null -3.2 percent "3.2 percent" 2',
      'null 40100000000 USD "40.1 billion U.S. dollars" 2',
      'null 2000000000 USD "2 billion U.S. dollars" 2',
    ]);
  });

  it('begins a second page of a publisher, day and area under a name of its own', () => {
    draft(STORY);
    const { stdout } = draft(STORY, ['--url', 'https://customs.example/2025/another', ...STORY_FLAGS.slice(2)]);
    expect(stdout).toBe(`${place.data}/releases/2025-09-10-example-customs-viet-nam-trade-2.json`);
  });

  it('takes the title that the markup gives and the page shows, not the caption above the story', () => {
    const page = `<html><head><meta property="og:title" content="Trade grows"></head><body><h1>Trade grows</h1>
      <figcaption>Containers are unloaded at a port in the south of the country</figcaption>
      <p>Viet Nam's foreign trade rose 12.5 percent in the first eight months of 2025.</p></body></html>`;
    place.desk(['draft', place.file('story.html', page), ...STORY_FLAGS, '--day', '2025-09-10']);
    expect(place.release(STORY_ID).title).toBe('Trade grows');
  });

  it('is refused by the build until its codes are chosen', () => {
    draft(STORY, [...STORY_FLAGS, '--area', 'VN']);
    const refused = place.run('data/commands/check.ts', []);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('observations.0.indicator') });
  });

  it.each([
    [STORY, [], 2, '--url is needed, because the page does not say it.'],
    [STORY.replace('September 10, 2025', ''), STORY_FLAGS, 2, '--day is needed'],
    [STORY, [...STORY_FLAGS, '--day', 'today'], 2, 'Write a day as YYYY-MM-DD'],
    [STORY, [...STORY_FLAGS, '--day', '2999-01-01'], 2, 'is after today'],
    [STORY, ['--url', 'ftp://a.example/1'], 2, 'is no http address'],
    [STORY, [...STORY_FLAGS, '--area', 'XX'], 2, 'there is no such area'],
    [STORY, ['--url', 'https://example.org/example-customs/2025-06-10'], 1, 'The record has the page already'],
    ['No figures here. None at all.', [...STORY_FLAGS, '--day', '2025-09-10'], 1, 'has no figures to take'],
    ['', STORY_FLAGS, 1, 'is empty'],
  ])('refuses %j with %j', (story, flags, exit, message) => {
    const before = place.content();
    expect(draft(story, flags)).toMatchObject({ status: exit, stderr: expect.stringContaining(message) });
    expect(place.content()).toEqual(before);
  });

  it('refuses a story that is too long', () => {
    const { status, stderr } = draft('1, '.repeat(200_000), STORY_FLAGS);
    expect([status, stderr]).toEqual([1, expect.stringContaining('more than 500,000 characters')]);
  });

  it('takes day, publisher and agency from the page, and the tier follows from the two', () => {
    const page = `<html><head><meta property="og:site_name" content="Example Gazette"><link rel="canonical" href="https://gazette.example/1">
      <meta property="article:published_time" content="2025-09-11T08:00:00Z"></head><body><article><h1>Trade grows</h1>
      <p>Viet Nam's foreign trade rose 12.5 percent in the first eight months of 2025.</p><p>Source: Example Customs</p></article></body></html>`;
    const { stdout } = place.desk(['draft', place.file('story.html', page)]);
    const id = stdout.split('/').at(-1)?.replace('.json', '') ?? '';
    const { publisher, agency, tier, published, url } = place.release(id);
    expect({ publisher, agency, tier, published, url }).toEqual({
      ...{ publisher: 'Example Gazette', agency: 'Example Customs', tier: 'B' },
      ...{ published: '2025-09-11', url: 'https://gazette.example/1' },
    });
  });

  it('lets no character of a story command a terminal or reach a file', () => {
    const signs = '&#27;]0;PWNED&#7;&#x202e;';
    const page = `<html><head><meta property="og:site_name" content="Site${signs}"></head><body><article><h1>Trade${signs} grows</h1>
      <p>Viet Nam's trade${signs} rose 12.5 percent${signs} \u001b[31m in the first eight months of 2025.</p></article></body></html>`;
    const flags = ['--url', 'https://customs.example/2', '--day', '2025-09-10'];
    const file = place.file('story.html', page);
    const runs = [place.desk(['draft', file, ...flags]), place.desk(['brief', file, ...flags])];
    const id = '2025-09-10-site-0-pwned-viet-nam-trade';
    const said = runs.map(({ stdout, stderr }) => stdout + stderr).join('');
    const written = readFileSync(join(place.data, `releases/${id}.json`), 'utf8');
    expect(said + written).not.toMatch(/[^\P{C}\n]/u);
    expect(place.release(id).observations[0]).toMatchObject({ value: 12.5 });
  });
});

describe('desk draft at a terminal', () => {
  /** Area and period, then a choice a figure; the last is no observation because it is a change. */
  const ANSWERS = ['Viet Nam', '1', '1', '1', '1', '1', '1', 'no observation', '1', 'not a level', '1'];
  const ask = (typed: string[], ...flags: string[]) =>
    place.desk(['draft', place.file('story.txt', STORY), ...STORY_FLAGS, ...flags], { typed });

  it('asks for area and period once, then one choice a figure, and check finds nothing open', () => {
    const { status, stderr } = ask(ANSWERS);
    expect(stderr).toContain("Viet Nam's exports fell 3.2% in August 2025");
    expect(stderr).toContain('All figures are chosen.');
    expect(status).toBe(0);
    const checked = place.desk(['check', STORY_ID, '--story', place.file('story.txt', STORY), '--json']);
    expect(JSON.parse(checked.stdout)).toMatchObject({ issues: [], open: 0 });
    expect(place.release(STORY_ID).notTaken).toEqual([
      { printed: '2 billion U.S. dollars', paragraph: 2, reason: 'change' },
    ]);
  });

  it('keeps a printed sign, and gives a deficit its own, as check wants them', () => {
    const story = `${STORY.split('In August')[0]}The growth of exports was -5.2 percent on a year earlier in August 2025.

The trade balance of August 2025 was a deficit of over 6.4 billion U.S. dollars.`;
    const file = place.file('story.txt', story);
    const typed = [...ANSWERS.slice(0, 5), 'exports fell 5.2%', '1', 'trade balance', '1'];
    place.desk(['draft', file, ...STORY_FLAGS], { typed });
    const [, , growth, balance] = place.release(STORY_ID).observations;
    expect(growth).toMatchObject({ indicator: 'exports', measure: 'growth', value: -5.2, printed: '-5.2 percent' });
    expect(balance).toMatchObject({ indicator: 'balance', value: -6_400_000_000, qualifier: 'under' });
    const checked = place.desk(['check', STORY_ID, '--story', file, '--json']);
    expect(JSON.parse(checked.stdout)).toMatchObject({ issues: [], open: 0 });
  });

  it('keeps a printed plus beside words of a fall', () => {
    const story = `${STORY.split('In August')[0]}Exports, which fell in July, had a growth of +5.2 percent on a year earlier in August 2025.`;
    const file = place.file('story.txt', story);
    place.desk(['draft', file, ...STORY_FLAGS], { typed: [...ANSWERS.slice(0, 5), 'exports grew 5.2%', '1'] });
    const [, , growth] = place.release(STORY_ID).observations;
    expect(growth).toMatchObject({ indicator: 'exports', measure: 'growth', value: 5.2, printed: '+5.2 percent' });
  });

  it('takes nothing by Enter alone', () => {
    const { status, stderr } = ask(['Viet Nam', '1', '', '', '']);
    expect(stderr).toContain('Nothing is chosen by Enter alone.');
    expect(status).toBe(130);
  });

  it('keeps what was answered before it was stopped', () => {
    ask(ANSWERS.slice(0, 4));
    const indicators = place.release(STORY_ID).observations.map(({ indicator }: { indicator: string }) => indicator);
    expect(indicators).toEqual(['trade', ...[null, null, null, null]]);
    // Without a terminal nothing is begun again; at one, the same command goes on, without what was answered.
    expect(draft(STORY)).toMatchObject({ status: 1, stderr: expect.stringContaining('is begun for this page') });
    const { status, stderr } = ask(ANSWERS.slice(4));
    expect(stderr).toContain('has 1 observations. Figures that are left: 4.');
    expect(status).toBe(0);
    expect(place.release(STORY_ID).observations).toHaveLength(4);
  });

  it('goes on with a file that was begun by hand', () => {
    const { notTaken: _, ...release } = STORY_RELEASE;
    const observations = release.observations.slice(0, 2);
    place.file(`data/releases/${STORY_ID}.json`, JSON.stringify({ ...release, observations, newCodes: {} }));
    const { stderr } = ask(['1', '1', 'no observation', '1', 'not a level', '1']);
    expect(stderr).toContain('has 2 observations. Figures that are left: 3.');
    const reasons = place.release(STORY_ID).notTaken.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual(['change']);
  });

  it('takes a country that the record lacks, with its names', () => {
    const story = STORY.replaceAll('Viet Nam', 'Mongolia');
    const file = place.file('story.txt', story);
    place.desk(['draft', file, ...STORY_FLAGS], { typed: ['Mongolia', '1', 'USD', ...ANSWERS.slice(2)] });
    const { newCodes, observations } = place.release('2025-09-10-example-customs-mongolia-trade');
    expect(newCodes.areas.MN).toMatchObject({ labels: { en: 'Mongolia' }, kind: 'country', currency: 'USD' });
    expect(observations[0].area).toBe('MN');
  });
});
