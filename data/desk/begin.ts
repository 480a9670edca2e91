/** How `brief` and `draft` begin: a story with what is known of its page, and where its release is written. */
import * as v from 'valibot';
import { latestToday } from '../record/days.ts';
import type { TradeRecord } from '../record/schema.ts';
import { address, date } from '../record/text-schema.ts';
import { InputError, UsageError } from './command.ts';
import { begunFor, freeId, nameOf, type OpenRelease, readRecordAround } from './release-file.ts';
import { pageOf, type Skeleton, skeletonOf } from './skeleton.ts';
import { releaseName } from './story/file-name.ts';
import { type ReadStory, readStory } from './story/read-story.ts';
import { type KnownPage, pageFacts } from './story/story-page.ts';
import { ask, mayAsk, wrongIfEmpty } from './terminal.ts';

export const BEGIN_OPTIONS = {
  url: { type: 'string' },
  publisher: { type: 'string' },
  agency: { type: 'string' },
  title: { type: 'string' },
  day: { type: 'string' },
  language: { type: 'string' },
  area: { type: 'string' },
} as const;

export const BEGIN_HELP = `  --url URL         the address that readers open
  --publisher NAME  the site or edition; else from the page's markup, or from other pages of the same site
  --agency NAME     the agency that wrote the story; else from its source line or dateline, else the publisher
  --title TEXT      the headline
  --day DATE        the day on the page, YYYY-MM-DD; else from its markup, its first lines or its address
  --language CODE   the language of the story (ISO 639-1), such as en or zh; else it is told by its letters
  --area CODE       the area that the story is about; else the one that it names most often`;

type Given = { [K in keyof typeof BEGIN_OPTIONS]?: string | undefined };

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

/** Raises an InputError for a page that the record has, and a UsageError for what is wrong or, where nobody may be asked, lacking. */
export async function begin(file: string, given: Given): Promise<Begun> {
  const story = readStory(file, given.language);
  const { record, drafts } = readRecordAround();
  const page = await knownPage(given, story, record);
  const skeleton = skeletonOf(story, record, page.published);
  if (given.area !== undefined && !Object.hasOwn(skeleton.record.vocabulary.areas, given.area))
    throw new UsageError(`--area ${given.area}: there is no such area.`);
  return {
    story,
    record,
    skeleton,
    head: pageOf(page, story.language, record),
    area: given.area ?? mainArea(skeleton),
    begun: begunFor(page.url, drafts),
    newId: (area) => freeId(releaseName(page, area, skeleton.record)),
  };
}

async function knownPage(given: Given, story: ReadStory, record: TradeRecord): Promise<KnownPage> {
  for (const [flag, wrong] of [
    ['url', wrongAddress],
    ['day', wrongDay],
  ] as const) {
    const problem = given[flag] === undefined ? undefined : wrong(given[flag]);
    if (problem) throw new UsageError(`--${flag} ${given[flag]}: ${problem}`);
  }
  const { day, ...flags } = given;
  const page = pageFacts({ ...flags, published: day }, story, record);
  const needed = async (
    value: string | null,
    flag: string,
    question: string,
    wrong: (text: string) => string | undefined,
  ) => {
    if (value !== null && wrong(value) === undefined) return value;
    if (!mayAsk()) throw new UsageError(`The page does not say it: ${question} Give it with --${flag}.`);
    return ask(question, wrong);
  };
  const url = await needed(page.url, 'url', 'At which address do readers find the page?', wrongAddress);
  const same = record.releases.find((release) => release.url === url);
  if (same) throw new InputError(`The record has the page already: ${nameOf(same.id)}.`);
  const site = page.publisher ?? pageFacts({ ...flags, url }, story, record).publisher;
  return {
    ...page,
    url,
    publisher: await needed(site, 'publisher', 'Which site or edition published it?', wrongIfEmpty),
    published: await needed(page.published, 'day', 'On which day was it published (YYYY-MM-DD)?', wrongDay),
  };
}

function wrongAddress(text: string): string | undefined {
  const result = v.safeParse(address, text);
  return result.success ? undefined : `The address ${result.issues[0].message}.`;
}

/** A page is not published after today, wherever that is. */
function wrongDay(day: string): string | undefined {
  if (!v.is(date, day)) return 'Write a day as YYYY-MM-DD, such as 2025-06-19.';
  return day > latestToday() ? `${day} is after today.` : undefined;
}

/** The area that the story names most often; "China's Xinjiang" is about Xinjiang. */
function mainArea({ named, record }: Skeleton): string | null {
  const { areas } = record.vocabulary;
  return named.areas.find((code) => !named.areas.some((other) => areas[other]?.parent === code)) ?? null;
}
