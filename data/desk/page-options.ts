/** What an editor says of a page by flags, or at a terminal where the page does not say it. */
import * as v from 'valibot';
import { latestToday } from '../record/days.ts';
import type { TradeRecord } from '../record/schema.ts';
import { address, date } from '../record/text-schema.ts';
import { nameOf, releasePath } from './release-file.ts';
import { InputError } from './story/input.ts';
import type { ReadStory } from './story/read-story.ts';
import { type PageFacts, pageFacts } from './story/story-page.ts';
import { ask, UsageError, wrongIfEmpty } from './terminal.ts';

export const PAGE_OPTIONS = {
  url: { type: 'string' },
  publisher: { type: 'string' },
  agency: { type: 'string' },
  title: { type: 'string' },
  day: { type: 'string' },
  language: { type: 'string' },
} as const;

export const PAGE_HELP = `  --url URL         the address that readers open
  --publisher NAME  the site or edition; else from the page's markup, or from other pages of the same site
  --agency NAME     the agency that wrote the story; else from its source line or dateline, else the publisher
  --title TEXT      the headline
  --day DATE        the day on the page, YYYY-MM-DD; else from its markup, its first lines or its address
  --language CODE   the language of the story (ISO 639-1), such as en or zh; else it is told by its letters`;

type Given = { [K in keyof typeof PAGE_OPTIONS]?: string | undefined };
type KnownPage = PageFacts & { publisher: string; published: string; url: string };

/** Raises an InputError for a page that the record has, and a UsageError for what is wrong or, where nobody may be asked, lacking. */
export async function knownPage(
  given: Given,
  story: ReadStory,
  record: TradeRecord,
  asks: boolean,
): Promise<KnownPage> {
  for (const [flag, wrong] of [
    ['url', wrongAddress],
    ['day', wrongDay],
  ] as const) {
    const problem = given[flag] === undefined ? undefined : wrong(given[flag]);
    if (problem) throw new UsageError(`--${flag} ${given[flag]}: ${problem}`);
  }
  const { url, publisher, agency, title, day } = given;
  const flags = { url, publisher, agency, title, published: day };
  const known = Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined));
  const page = pageFacts(known, story.source, story, record);
  const needed = async (
    value: string | null,
    flag: string,
    question: string,
    wrong: (text: string) => string | undefined,
  ) => {
    if (value !== null && wrong(value) === undefined) return value;
    if (!asks) throw new UsageError(`The page does not say it: ${question} Give it with --${flag}.`);
    return ask(question, wrong);
  };
  const address = await needed(page.url, 'url', 'At which address do readers find the page?', wrongAddress);
  const same = record.releases.find((release) => release.url === address);
  if (same) throw new InputError(`The record has the page already: ${nameOf(releasePath(same.id))}.`);
  const site = page.publisher ?? pageFacts({ ...known, url: address }, story.source, story, record).publisher;
  return {
    ...page,
    url: address,
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
