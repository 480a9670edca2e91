/** `desk draft`: makes a release file of a story, and marks in it what a person must decide. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { latestToday } from '../../record/days.ts';
import type { RecordedRelease } from '../../record/schema.ts';
import { address, date } from '../../record/text-schema.ts';
import { applyDecisions, DECISIONS, DECISIONS_HELP } from '../draft/decide.ts';
import {
  nameOf,
  openDecisions,
  readFinished,
  releaseId,
  releasePath,
  textOfDraft,
  writeDraft,
} from '../draft/draft-file.ts';
import { InputError } from '../input.ts';
import { releaseName } from '../story/file-name.ts';
import { proposeDraft } from '../story/propose.ts';
import { readStory } from '../story/read-story.ts';
import { type PageFacts, type PageGuess, pageFacts } from '../story/story-page.ts';
import { ask, type Command, mayAsk, UsageError, wrongIfEmpty } from '../terminal.ts';
import { closing } from './review.ts';
import { takeCountriesIn } from './take-countries-in.ts';
import { walk } from './walk.ts';

const PAGE = {
  url: { type: 'string' },
  publisher: { type: 'string' },
  agency: { type: 'string' },
  title: { type: 'string' },
  tier: { type: 'string' },
  published: { type: 'string' },
  retrieved: { type: 'string' },
  language: { type: 'string' },
} as const;
const OUTPUT = {
  name: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  'no-input': { type: 'boolean' },
} as const;

export const draft: Command = {
  summary: 'makes a release file of a story',
  help: `Usage: npm run desk -- draft <file|-> [--url URL] [--publisher NAME] [--agency NAME] [--published DATE] [--language CODE]

Reads a story given as text or HTML and writes a release file with an observation for each figure that states a fact; the others are
listed in notTaken. What is not sure is marked with "decide", and npm run record:check refuses the file until a person has decided.
At a terminal the questions follow; npm run desk -- review goes on with them later.

  --url URL, --publisher NAME, --agency NAME, --title TEXT, --tier A|B
                        what the page is; else it is taken from its markup, its first lines, and other pages of the same site
  --published DATE      the day on the page, YYYY-MM-DD
  --retrieved DATE      the day on which the text was taken from the page (today); "unknown" where nobody knows
  --language CODE       the language of the story (ISO 639-1), such as en or zh; else it is told by its letters
  --name NAME           the name of the file without .json; else day, publisher and subject
  --out FILE|-          writes there instead of releases/; - prints the release and writes nothing
  --json                prints { file, observations, notTaken, open } instead of the name of the file

${DECISIONS_HELP}
  --no-input            never asks

Exit status: 0 all is decided, 1 something is open or the story has no figures, 2 the arguments are wrong, 3 the input can't be read,
or the record has the page already, 4 the file can't be written, 130 stopped with Ctrl-C.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...PAGE, ...OUTPUT, ...DECISIONS },
    });
    const [file] = positionals;
    if (positionals.length !== 1 || !file) throw new UsageError('draft takes one file, or - for the standard input.');
    checkFlags(values);
    const story = await readStory(file, values.language);
    let record = readFinished();
    const factsOf = (given: typeof values) => pageFacts(given, story.source, story.text, story.story, record);
    let page = factsOf(values);
    const asks = mayAsk(values) && file !== '-';
    const { value: published } = page.published.value ? page.published : await askDay(asks);
    // Day and publisher make the name of the file.
    if (asks && !page.publisher.value) page = factsOf({ ...values, publisher: await askPublisher() });
    if (!page.published.value) page.published = { value: published, doubt: null };
    const known = page.url.value && record.releases.find(({ url }) => url === page.url.value);
    if (known) throw new InputError(`The record has the page already: ${nameOf(releasePath(known.id))}.`);
    const day = new Date().toISOString().slice(0, 10);
    const retrieved = values.retrieved === 'unknown' ? null : (values.retrieved ?? day);
    if (await takeCountriesIn(story, record, asks)) record = readFinished();
    const proposed = proposeDraft(story, page as Dated, { recorded: day, retrieved }, record.vocabulary);
    if (!proposed.observations.length && !proposed.notTaken.length) {
      console.error(`The story has no figures (language ${story.language}). Nothing was written.`);
      return 1;
    }
    applyDecisions(proposed, values, record.vocabulary);
    if (values.out === '-') {
      console.log(textOfDraft(proposed).trimEnd());
      return openDecisions(proposed) ? 1 : 0;
    }
    const path = values.out ?? releasePath(values.name ?? releaseName(proposed, record));
    if (existsSync(path)) throw new InputError(existing(path, record.releases));
    writeDraft(path, proposed);
    if (values.json) console.log(JSON.stringify(summary(path, proposed), null, 2));
    else console.log(nameOf(path));
    if (asks) await walk(path, proposed, story, record);
    return closing(path, proposed, asks, file);
  },
};

type Dated = PageFacts & { published: PageGuess & { value: string } };

/** A page is not published after today, wherever that is. */
function wrongDay(day: string): string | undefined {
  return day > latestToday() ? `${day} is after today.` : undefined;
}

function checkFlags(values: { [K in keyof typeof PAGE]?: string | undefined } & { name?: string | undefined }): void {
  const wrong = (flag: string, value: string | undefined, schema: v.GenericSchema) => {
    const result = value === undefined ? null : v.safeParse(schema, value);
    if (result && !result.success) throw new UsageError(`--${flag} ${value}: ${result.issues[0].message}.`);
  };
  wrong('url', values.url, address);
  wrong('published', values.published, date);
  wrong('retrieved', values.retrieved === 'unknown' ? undefined : values.retrieved, date);
  const late = values.published === undefined ? undefined : wrongDay(values.published);
  if (late) throw new UsageError(`--published ${late}`);
  wrong('tier', values.tier, v.picklist(['A', 'B'], 'is A or B'));
  if (values.name !== undefined && !/^\d{4}-\d\d-\d\d(-[a-z0-9]+)+$/.test(values.name)) {
    throw new UsageError(`--name ${values.name}: write YYYY-MM-DD-publisher-subject, in small letters and digits.`);
  }
}

async function askDay(asks: boolean): Promise<PageGuess> {
  if (!asks) throw new UsageError('The page does not say when it was published: give the day with --published.');
  const wrong = (text: string) =>
    v.is(date, text) ? wrongDay(text) : 'Write a day as YYYY-MM-DD, such as 2025-06-19.';
  return { value: await ask('On which day was the page published?', wrong), doubt: null };
}

function askPublisher(): Promise<string> {
  return ask('Which site published the page?', wrongIfEmpty);
}

function existing(path: string, releases: RecordedRelease[]): string {
  const name = nameOf(path);
  return releases.some(({ id }) => id === releaseId(path))
    ? `${name} exists already, with another address: give another name with --name.`
    : `${name} exists already and is a draft: go on with npm run desk -- review, or remove it.`;
}

function summary(path: string, { observations, notTaken, ...page }: ReturnType<typeof proposeDraft>) {
  const open = openDecisions({ ...page, observations, notTaken });
  return { file: nameOf(path), observations: observations.length, notTaken: notTaken.length, open };
}
