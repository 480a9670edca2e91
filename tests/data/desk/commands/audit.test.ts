import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reason } from '../../../../data/contract/enumerations.ts';
import type { Draft } from '../../../../data/desk/draft/draft-file.ts';
import { accountOf } from '../../../../data/desk/story/account.ts';
import { proposeDraft } from '../../../../data/desk/story/propose.ts';
import { factId } from '../../../../data/fact/id.ts';
import { readRecord } from '../../../../data/record/record.ts';
import { storyOf } from '../../../../data/text/story/story.ts';
import { PAGE as ARTICLE } from '../../text/articles.ts';
import { STORIES } from '../../text/stories.ts';
import { VOCABULARY } from '../../text/vocabulary.ts';
import { DeskFolder, STORY, STORY_FLAGS, STORY_ID } from '../desk.ts';

let place: DeskFolder;
beforeEach(() => {
  place = new DeskFolder();
});
afterEach(() => place.remove());

const known = (value: string) => ({ value, doubt: null });
const PAGE = {
  url: known('https://customs.example/1'),
  publisher: known('Example'),
  agency: known('Example'),
  title: known('Trade'),
  tier: known('A'),
  published: known('2031-06-20'),
};
const DAYS = { recorded: '2031-06-21', retrieved: null };

function proposed(text: string, language: string): { story: Parameters<typeof accountOf>[0]; draft: Draft } {
  const story = { text, language, story: storyOf(text) };
  return { story, draft: proposeDraft(story, PAGE, DAYS, VOCABULARY) };
}

describe('a draft', () => {
  it.each(STORIES)('accounts for every figure of $name', ({ text, language, figures }) => {
    const { story, draft } = proposed(text, language);
    const { observations, notTaken } = draft;
    expect(observations.length + notTaken.length).toBeGreaterThanOrEqual(figures.length);
    const account = accountOf(story, draft);
    expect(account.figures).toHaveLength(figures.length);
    expect(account).toMatchObject({ missing: [], misplaced: [] });
  });

  it.each(STORIES.filter(({ figures }) => figures.length))(
    'is missed by the audit without an entry of $name',
    ({ text, language }) => {
      const { story, draft } = proposed(text, language);
      for (const list of ['observations', 'notTaken'] as const) {
        draft[list].forEach((_, i) => {
          const without = { ...draft, [list]: draft[list].filter((_, other) => other !== i) };
          expect(accountOf(story, without).missing.length).toBeGreaterThan(0);
        });
      }
    },
  );
});

describe('the audit', () => {
  const story = (text: string) => ({ text, language: 'en', story: storyOf(text) });
  const entry = (printed: string, paragraph: number | null, reason: Reason | null = 'unclear') => ({
    printed,
    paragraph,
    reason,
  });
  const audited = (text: string, notTaken: Draft['notTaken']) => accountOf(story(text), { observations: [], notTaken });

  it('counts each place of a token that a paragraph has twice', () => {
    const text = 'Exports rose 5 percent and imports rose 5 percent.';
    expect(audited(text, [entry('5 percent', 1)]).missing).toHaveLength(1);
    expect(audited(text, [entry('5 percent', 1), entry('5 percent', 1)]).missing).toHaveLength(0);
  });

  it('does not find a token within a longer number', () => {
    expect(audited('Exports rose 12.5 percent.', [entry('5 percent', 1)])).toMatchObject({
      missing: [{ text: '12.5 percent' }],
      misplaced: [{ printed: '5 percent', paragraph: 1, standsIn: [] }],
    });
  });

  it('says in which paragraph a token stands', () => {
    const text = 'Trade grows.\n\nExports rose 5 percent.';
    expect(audited(text, [entry('5 percent', 1)]).misplaced).toEqual([
      { printed: '5 percent', paragraph: 1, standsIn: [2] },
    ]);
  });

  it('takes any spaces and any form of digits for the same token', () => {
    expect(
      audited('Exports rose 5\u00a0percent and imports ７％.', [entry('5 percent', 1), entry('7%', 1)]),
    ).toMatchObject({
      missing: [],
      misplaced: [],
    });
  });

  it('wants a reason for what is not taken', () => {
    expect(audited('Exports rose 5 percent.', [entry('5 percent', 1, null)]).unexplained).toEqual(['5 percent']);
  });
});

describe('desk audit', () => {
  it('tells by its status and in JSON whether all is accounted for', () => {
    const file = place.file('story.txt', STORY);
    place.desk(['draft', file, ...STORY_FLAGS]);
    const open = place.desk(['audit', file, STORY_ID, '--json']);
    expect(open.status).toBe(1);
    expect(JSON.parse(open.stdout)).toEqual({
      figures: 5,
      missing: [],
      misplaced: [],
      unexplained: ['2 billion U.S. dollars'],
      unnamed: [],
      open: 2,
    });
    place.desk(['review', STORY_ID, '--accept', 'page', '--reason', '1=change']);
    expect(place.desk(['audit', file, STORY_ID])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringMatching(/all 5 figures of the story are accounted for\.$/),
    });
  });

  it('names a figure that the release leaves out, and a token that the story does not have', () => {
    const file = place.file('story.txt', STORY);
    place.desk([
      'draft',
      file,
      ...STORY_FLAGS,
      '--accept',
      'page',
      '--reason',
      '1=change',
      '--set',
      '4.printed=41 billion',
    ]);
    const { status, stdout, stderr } = place.desk(['audit', file, STORY_ID]);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '40.1 billion U.S. dollars in paragraph 2 is neither recorded nor in notTaken',
      '41 billion does not stand in paragraph 2: the story does not have it',
    ]);
    expect(stderr).toMatch(/2 to mend of 5 figures\.$/);
  });

  it('names areas and partners that the story does not name', () => {
    const file = place.file('story.txt', STORY);
    const slips = ['--set', '1.area=VN-SG', '--set', '2.area=VN-SG', '--set', '2.partner=KR'];
    place.desk(['draft', file, ...STORY_FLAGS, '--accept', 'page', '--reason', '1=change']);
    place.desk(['review', STORY_ID, ...slips]);
    const { status, stdout } = place.desk(['audit', file, STORY_ID]);
    expect(stdout.split('\n')).toEqual([
      'The story does not name VN-SG, the area of 12.5 percent, 580.4 billion U.S. dollars: compare it with the page',
      'The story does not name KR, the partner of 580.4 billion U.S. dollars: compare it with the page',
    ]);
    expect(status).toBe(0);
  });

  it('says what can not be read', () => {
    const file = place.file('story.txt', STORY);
    expect(place.desk(['audit', file, 'none'])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/no such release\.$/),
    });
    const broken = place.file('broken.json', '{"observations": 1');
    expect(place.desk(['audit', file, broken])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('is no release file'),
    });
    expect(place.desk(['audit', file])).toMatchObject({ status: 2 });
  });
});

describe('a page of a release in the record', () => {
  const id = '2025-06-19-chinagate-xinjiang-trade';

  it('is accounted for by its release', () => {
    const release = readRecord().releases.find((each) => each.id === id) as unknown as Draft;
    const account = accountOf(
      { text: ARTICLE, language: 'en', story: storyOf(ARTICLE) },
      { ...release, notTaken: release.notTaken ?? [] },
    );
    expect(account).toMatchObject({ missing: [], misplaced: [], unexplained: [] });
    expect(account.figures).toHaveLength(17);
  });

  it('is drafted with the dimensions, numbers and tokens of its release', () => {
    const release = readRecord().releases.find((each) => each.id === id);
    const page = { ...PAGE, published: known('2025-06-19') };
    const story = { text: ARTICLE, language: 'en', story: storyOf(ARTICLE) };
    const { observations, notTaken } = proposeDraft(story, page, DAYS, readRecord().vocabulary);
    const shown = (list: unknown[]) =>
      (list as Draft['observations']).map((each) => [
        factId(each as never),
        each.value,
        each.unit,
        each.qualifier,
        each.printed,
        each.paragraph,
        each.bounds ?? null,
      ]);
    expect(shown(observations).map(String).toSorted()).toEqual(
      shown(release?.observations ?? [])
        .map(String)
        .toSorted(),
    );
    expect(observations).toHaveLength(18);
    expect(notTaken).toEqual([
      { printed: 'five Central Asian nations', paragraph: 5, reason: 'no-figure', note: 'a part of a name' },
    ]);
  });
});
