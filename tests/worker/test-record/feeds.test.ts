/** The feed of the test record, which has each kind of change, and feeds of one area or of some facts. */
import { describe, expect, it } from 'vitest';
import { askText, ORIGIN } from '../ask.ts';
import { readAtom } from '../read-atom.ts';

const feedAt = async (path: string) => readAtom(await askText(path));
const feed = await feedAt('/feed.xml');

/** Days, titles and texts of the items with the tag, newest first. */
const tagged = (tag: string) =>
  feed.entries.filter(({ tags }) => tags.includes(tag)).map(({ day, title, text }) => [day, title, text]);

it('has the title and the default language of the data set', async () => {
  expect(feed.head).toMatchObject({ title: 'Test Trade Facts', self: `${ORIGIN}/feed.xml` });
  expect(await askText('/feed.xml')).toContain('xml:lang="vi"');
});

it('was updated on the day of its newest entry', () => {
  const days = feed.entries.map(({ day }) => day).toSorted();
  expect(new Set(days).size).toBeGreaterThan(1);
  expect(feed.head.updated).toBe(`${days.at(-1)}T00:00:00Z`);
});

it('has an entry for every release, with the day it was recorded', () => {
  const releases = tagged('release');
  expect(releases).toHaveLength(14);
  expect(releases[0]?.slice(0, 2)).toEqual([
    '2025-07-10',
    'Việt Nam, Ngoại thương, tháng 1 – tháng 6 năm 2025: Example Customs',
  ]);
  expect(tagged('recorded-late')).toEqual([
    [
      '2025-03-03',
      'Việt Nam, Ngoại thương, tháng 1 – tháng 5 năm 2023: Example News Agency · Example Daily',
      'Foreign trade falls in January-May · Việt Nam · Công bố: 9 tháng 6, 2023 · Ghi nhận ngày 3 tháng 3, 2025',
    ],
  ]);
});

it('has an entry for each revision, with both printed numbers', () => {
  expect(tagged('revision')).toEqual([
    [
      '2024-07-11',
      'Việt Nam, Ngoại thương, Tăng trưởng so với cùng kỳ, tháng 1 – tháng 5 năm 2024: Điều chỉnh ngày 11 tháng 7, 2024',
      'Giá trị trước: "15.8 percent" (Example Customs, 10 tháng 6, 2024) · Trong nguồn: "16.0 percent" (Example Customs, 11 tháng 7, 2024)',
    ],
    [
      '2024-07-11',
      'Việt Nam, Ngoại thương, tháng 1 – tháng 5 năm 2024: Điều chỉnh ngày 11 tháng 7, 2024',
      'Giá trị trước: "302.10 billion U.S. dollars" (Example Customs, 10 tháng 6, 2024) · Trong nguồn: "302.44 billion U.S. dollars" (Example Customs, 11 tháng 7, 2024)',
    ],
  ]);
});

it('has an entry for each correction and for each withdrawn id, with its reason', () => {
  expect(tagged('correction').map(([day, , text]) => [day, text?.split(' · ')[0]])).toEqual([
    ['2025-07-02', 'It was first entered as 48.4 million tonnes.'],
    ['2025-06-30', 'The port authority gives 25.9 billion U.S. dollars.'],
    // "More than 60" is a true bound of 77.5, but too far from it.
    [
      '2025-06-10',
      'Trang in more than 60 billion U.S. dollars, nhưng các số khác của trang cho 77,5 T đô la Mỹ (77,311 – 77,666 T đô la Mỹ).',
    ],
    ['2024-09-02', 'The office took the figure back: goods in transit were counted.'],
  ]);
  expect(tagged('withdrawal')).toEqual([
    ['2025-07-02', 'Việt Nam, Xuất khẩu, 2019: Đã rút lại', 'It was a number of imports.'],
    ['2025-07-01', 'Việt Nam, Ngoại thương, 2019: Đã rút lại', 'It was copied from a table of another series.'],
  ]);
});

describe('the feed', () => {
  const ids = ({ entries }: Pick<typeof feed, 'entries'>) => entries.map(({ id }) => id);

  it('of an area has its releases and the changes of its facts, and names the area in its title', async () => {
    const areas = [...new Set(feed.entries.flatMap(({ tags }) => tags))].filter((tag) => /^[A-Z]{2}(-|$)/.test(tag));
    expect(areas.length).toBeGreaterThan(1);
    for (const area of areas) {
      const part = await feedAt(`/feed.xml?area=${area}`);
      expect(ids(part)).toEqual(ids({ entries: feed.entries.filter(({ tags }) => tags.includes(area)) }));
      expect(part.head.self).toBe(`${ORIGIN}/feed.xml?area=${area}`);
      expect(part.head.title).toMatch(/^Test Trade Facts: ./);
    }
  });

  /** `…/facts/VN.trade.…#revision` → `VN.trade.…` */
  const factOf = (entryId: string) => entryId.split('/facts/')[1]?.split('#')[0] ?? '';
  const factWith = (tag: string) => factOf(feed.entries.find(({ tags }) => tags.includes(tag))?.id ?? '');
  const revised = factWith('revision');
  const corrected = factWith('correction');

  it('of facts has only their changes', async () => {
    const ofFacts = await feedAt(`/feed.xml?facts=${revised}&facts=${corrected}`);
    const expected = ids(feed).filter((id) => [revised, corrected].includes(factOf(id)));
    expect(ids(ofFacts)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(1);
    expect(ofFacts.head.self).toBe(`${ORIGIN}/feed.xml?facts=${[revised, corrected].sort().join()}`);
  });

  it('of facts and an area has only the changes of facts of this area', async () => {
    const [ownArea] = revised.split('.');
    const changes = ids(feed).filter((id) => factOf(id) === revised);
    expect(ids(await feedAt(`/feed.xml?facts=${revised}&area=${ownArea}`))).toEqual(changes);
    const areas = feed.entries.flatMap(({ tags }) => tags).filter((tag) => /^[A-Z]{2}(-|$)/.test(tag));
    const otherArea = areas.find((area) => area !== ownArea);
    expect(ids(await feedAt(`/feed.xml?facts=${revised}&area=${otherArea}`))).toEqual([]);
  });

  it('of a moved or withdrawn fact has its changes, under its new id', async () => {
    const idsOf = async (fact: string) => ids(await feedAt(`/feed.xml?facts=${fact}`));
    const ofMoved = await idsOf('VN.trade.value.world.all.2024-01..2024-05');
    expect(ofMoved).toEqual([expect.stringContaining('/facts/VN.trade.value.world.total.2024-01..2024-05#')]);
    expect(ofMoved).toEqual(await idsOf('VN.trade.value.world.total.2024-01..2024-05'));
    expect(await idsOf('VN.trade.value.world.total.2019')).toHaveLength(1);
  });

  it('has its URL as its id', async () => {
    expect((await feedAt('/feed.xml?area=VN')).head.id).toBe(`${ORIGIN}/feed.xml?area=VN`);
  });
});
