/** Starts a release: reads the story, and fills in the fields of the page from flags and from the page itself. */
import * as v from 'valibot';
import { dateSince, latestDateOnEarth } from '../fact/today.ts';
import { DATA } from '../record/folders.ts';
import type { TradeRecord, Vocabulary } from '../record/schema.ts';
import { address, date } from '../record/text-schema.ts';
import { DeskError, STORY_FLAGS, UsageError } from './command.ts';
import { recordedName } from './page-checks.ts';
import {
  displayPath,
  freeId,
  type NamedRelease,
  type OpenRelease,
  readDrafts,
  readRecordAround,
} from './release-file.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { type ReadStory, readStory } from './story/read-story.ts';
import {
  areDaysApart,
  dayInAddress,
  isSameAddress,
  listOfDates,
  type PageFacts,
  type PageValue,
  pageFacts,
  releasesOfHost,
  usualTier,
} from './story/story-page.ts';

export const HEAD_FLAGS = {
  url: ['URL', 'the address that readers open; default: the one in the markup'],
  publisher: [
    'NAME',
    "the site or edition; default: as in releases from the same host, or the site's name in the markup",
  ],
  agency: ['NAME', 'the agency that wrote the story; default: from its source line or dateline, or the publisher'],
  day: ['DATE', 'the date on the page, YYYY-MM-DD; default: from its markup, the lines above the story or its address'],
  area: [
    'CODE',
    'the area that the story is about; default: the one that the headline names, or the story names most often',
  ],
  language: STORY_FLAGS.language,
} as const;

type HeadFlags = { [Name in keyof typeof HEAD_FLAGS]?: string };

export interface StartedRelease {
  story: ReadStory;
  /** Without the new codes of the story. */
  record: TradeRecord;
  skeleton: Skeleton;
  /** The release without its numbers. */
  head: OpenRelease;
  /** Lines that say where fields of `head` come from, because the editor should compare these with the page. */
  origins: string[];
  /** The area that the story is about; null if it names none. */
  area: string | null;
  /** The name of the file without its ending. A draft of the page may have any name. */
  id: string;
  /** Returns true if a draft of the page exists already. */
  isDraft: boolean;
}

/** Throws a DeskError if the record has the page already, and a UsageError if a flag is wrong or missing. */
export function startRelease(file: string, flags: HeadFlags): StartedRelease {
  const story = readStory(file, flags.language);
  const { record, drafts: draftIds } = readRecordAround();
  const drafts = readDrafts(draftIds);
  const { head, origins } = headOf(story, flags, record);
  const skeleton = skeletonOf(story, record, head, flags.area);
  const { vocabulary } = skeleton.record;
  if (flags.area !== undefined && !Object.hasOwn(vocabulary.areas, flags.area))
    throw new UsageError(`--area ${flags.area}: there is no such area. Give a code of ${DATA}/vocabulary/areas.json.`);
  const area = flags.area ?? skeleton.index.mainArea;
  const draft = drafts.find(({ url }) => isSameAddress(url, head.url));
  const id = draft?.id ?? freeId(fileName(head, area, vocabulary));
  const copy = draft ? undefined : [...record.releases, ...drafts].find((other) => isSameStory(other, head));
  if (copy)
    origins.push(
      `${displayPath(copy.id)} has the same publisher, date and title at another address: ${copy.url}. If it is the same story, do not write it again.`,
    );
  return { story, record, skeleton, head, origins, area, id, isDraft: draft !== undefined };
}

function isSameStory(a: NamedRelease, b: OpenRelease): boolean {
  return a.title !== null && a.publisher === b.publisher && a.published === b.published && a.title === b.title;
}

function headOf(story: ReadStory, flags: HeadFlags, record: TradeRecord): { head: OpenRelease; origins: string[] } {
  const page = pageFacts(story, record);
  const url = flags.url ?? page.url;
  if (url === undefined) throw missingFlag('url', 'an address');
  const result = v.safeParse(address, url);
  if (!result.success) throw new UsageError(`--url ${url}: The address ${result.issues[0].message}.`);
  const same = record.releases.find((release) => isSameAddress(release.url, url));
  if (same)
    throw new DeskError(
      `The record has the page already: ${displayPath(same.id)}. Correct that file if something is missing.`,
    );

  const publisher = publisherOf(url, flags.publisher, page, record);
  const published = dateOf(url, flags.day, page);
  const agency = flags.agency === undefined ? page.agency : { value: flags.agency, where: '--agency' };
  const agencyName = recordedName(agency?.value ?? publisher.value, record);
  const today = dateSince(published.value);
  return {
    head: {
      $schema: '../release.schema.json',
      publisher: publisher.value,
      agency: agencyName,
      title: page.title?.value ?? null,
      url,
      language: story.language,
      tier: usualTier({ publisher: publisher.value, agency: agencyName }, record),
      published: published.value,
      recorded: today,
      retrieved: today,
      observations: [],
      notTaken: [],
    },
    origins: [
      `\`publisher\`: ${publisher.where}`,
      `\`agency\`: ${agency?.where ?? 'the page names none, so it is the publisher'}`,
      `\`published\`: ${published.where}`,
      `\`title\`: ${page.title?.where ?? 'the page has none'}`,
    ],
  };
}

function missingFlag(flag: keyof HeadFlags, what: string): UsageError {
  return new UsageError(`--${flag} is needed, because the page does not have ${what}.`);
}

/** The name of the site, and where it comes from. */
function publisherOf(url: string, flag: string | undefined, { site }: PageFacts, record: TradeRecord): PageValue {
  if (flag !== undefined) {
    if (!flag.trim()) throw new UsageError('--publisher is empty: give the name of the site.');
    const value = recordedName(flag.trim(), record);
    return { value, where: value === flag ? '--publisher' : `--publisher, in the record's spelling` };
  }
  const release = releasesOfHost(url, record).at(-1);
  if (release) {
    const { publisher, id } = release;
    const differs = site !== undefined && site.toLowerCase() !== publisher.toLowerCase();
    const markup = differs
      ? `. The markup of the page calls the site "${site}": if that is right, give --publisher`
      : '';
    return { value: publisher, where: `as in ${displayPath(id)}, which is from the same host${markup}` };
  }
  if (site === undefined) throw missingFlag('publisher', 'the name of its site');
  return { value: recordedName(site, record), where: 'the markup of the page (og:site_name)' };
}

/** The date of the page, and where it comes from. */
function dateOf(url: string, flag: string | undefined, { dates }: PageFacts): PageValue {
  if (flag !== undefined) {
    if (!v.is(date, flag)) throw new UsageError(`--day ${flag}: write a date as YYYY-MM-DD, such as 2025-06-19.`);
    if (flag > latestDateOnEarth()) throw new UsageError(`--day ${flag} is in the future.`);
    return { value: flag, where: '--day' };
  }
  const dateInUrl = dayInAddress(url);
  // If two dates are one day apart, the last one is right: it is printed on the page, in local time.
  const last = dates.at(-1) ?? (dateInUrl ? { value: dateInUrl, where: 'its address' } : undefined);
  if (!last) throw missingFlag('day', 'a date');
  if (areDaysApart(dates))
    throw new UsageError(`The page has different dates: ${listOfDates(dates)}. Give the right one with --day.`);
  if (last.value > latestDateOnEarth())
    throw new UsageError(
      `The page is dated ${last.value} (${last.where}), which is in the future. Give the right date with --day.`,
    );
  return last;
}

/** For example `2025-06-19-china-daily-xinjiang-trade`. */
function fileName({ publisher, published }: OpenRelease, area: string | null, { areas }: Vocabulary): string {
  const slug = (text: string) => {
    const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'page';
  };
  return `${published}-${slug(publisher)}-${slug(area === null ? '' : (areas[area]?.labels.en ?? area))}-trade`;
}
