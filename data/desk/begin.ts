/** How `brief` and `draft` begin: a story with what is known of its page, and where its release is written. */
import * as v from 'valibot';
import { dateSince, latestDateOnEarth } from '../fact/today.ts';
import type { TradeRecord, Vocabulary } from '../record/schema.ts';
import { address, date } from '../record/text-schema.ts';
import { DeskError, STORY_FLAGS, UsageError } from './command.ts';
import { begunFor, freeId, nameOf, type OpenRelease, readRecordAround } from './release-file.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { type ReadStory, readStory } from './story/read-story.ts';
import { dayInAddress, pageFacts, publisherAt, tierOf } from './story/story-page.ts';
import { ask, mayAsk, wrongIfEmpty } from './terminal.ts';

export const BEGIN_FLAGS = {
  url: ['URL', 'the address that readers open'],
  publisher: ['NAME', "the site or edition; else from other pages of the same site, or the page's markup"],
  agency: ['NAME', 'the agency that wrote the story; else from its source line or dateline, else the publisher'],
  day: ['DATE', 'the day on the page, YYYY-MM-DD; else from its markup, its first lines or its address'],
  area: ['CODE', 'the area that the story is about; else the one that it names most often'],
  language: STORY_FLAGS.language,
} as const;

type Given = { [Name in keyof typeof BEGIN_FLAGS]?: string };

export interface Begun {
  story: ReadStory;
  /** Without the codes that the story would bring. */
  record: TradeRecord;
  skeleton: Skeleton;
  /** The release without its figures. */
  head: OpenRelease;
  /** The area that `--area` names, and else the one that the story names most often. */
  area: string | null;
  /** The draft of this page, where there is one. */
  begun: { id: string; release: OpenRelease } | undefined;
  /** The id of a new release of the page about the area. */
  newId(area: string | null): string;
}

/** Raises a DeskError for a page that the record has, and a UsageError for what is wrong or, where nobody may be asked, lacking. */
export async function begin(file: string, given: Given): Promise<Begun> {
  const story = readStory(file, given.language);
  const { record, drafts } = readRecordAround();
  const head = await headOf(story, given, record);
  const skeleton = skeletonOf(story, record, head.published);
  const { vocabulary } = skeleton.record;
  if (given.area !== undefined && !Object.hasOwn(vocabulary.areas, given.area))
    throw new UsageError(`--area ${given.area}: there is no such area.`);
  return {
    ...{ story, record, skeleton, head },
    area: given.area ?? mainArea(skeleton),
    begun: begunFor(head.url, drafts),
    newId: (area) => freeId(fileName(head, area, vocabulary)),
  };
}

/** What flags and the page say of the page, and for the rest a person. */
async function headOf(story: ReadStory, given: Given, record: TradeRecord): Promise<OpenRelease> {
  const page = pageFacts(story, record);
  const needed = async (
    flag: keyof Given,
    found: string | null | undefined,
    question: string,
    wrong: (text: string) => string | undefined,
  ): Promise<string> => {
    const own = given[flag];
    const problem = own === undefined ? undefined : wrong(own);
    if (problem) throw new UsageError(`--${flag} ${own}: ${problem}`);
    if (own !== undefined) return own;
    if (found && wrong(found) === undefined) return found;
    if (!mayAsk()) throw new UsageError(`--${flag} is needed, because the page does not say it. ${question}`);
    return ask(question, wrong);
  };
  const url = await needed('url', page.url, 'At which address do readers find the page?', wrongAddress);
  const same = record.releases.find((release) => release.url === url);
  if (same) throw new DeskError(`The record has the page already: ${nameOf(same.id)}.`);
  const site = publisherAt(url, record) ?? page.site;
  const publisher = await needed('publisher', site, 'Which site or edition published it?', wrongIfEmpty);
  const day = page.day ?? dayInAddress(url);
  const published = await needed('day', day, 'On which day was it published (YYYY-MM-DD)?', wrongDay);
  const agency = given.agency ?? page.agency ?? publisher;
  const today = dateSince(published);
  return {
    $schema: '../release.schema.json',
    ...{ publisher, agency, title: page.title, url, language: story.language },
    ...{ tier: tierOf(publisher, agency, record), published, recorded: today, retrieved: today },
    ...{ observations: [], notTaken: [] },
  };
}

function wrongAddress(text: string): string | undefined {
  const result = v.safeParse(address, text);
  return result.success ? undefined : `The address ${result.issues[0].message}.`;
}

/** A page is not published after today, wherever that is. */
function wrongDay(day: string): string | undefined {
  if (!v.is(date, day)) return 'Write a day as YYYY-MM-DD, such as 2025-06-19.';
  return day > latestDateOnEarth() ? `${day} is after today.` : undefined;
}

/** The area that the story names most often; "China's Xinjiang" is about Xinjiang. */
function mainArea({ named, record }: Skeleton): string | null {
  const { areas } = record.vocabulary;
  return named.areas.find((code) => !named.areas.some((other) => areas[other]?.parent === code)) ?? null;
}

/** `2025-06-19-china-daily-xinjiang-trade`. */
function fileName({ publisher, published }: OpenRelease, area: string | null, { areas }: Vocabulary): string {
  const slug = (text: string) => {
    const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'page';
  };
  return `${published}-${slug(publisher)}-${slug(area === null ? '' : (areas[area]?.labels.en ?? area))}-trade`;
}
