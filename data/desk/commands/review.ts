/** `desk review`: walks through what a draft leaves to decide, each figure with its sentence and what the record has beside it. */
import { parseArgs } from 'node:util';
import { applyDecisions, DECISIONS, DECISIONS_HELP } from '../draft/decide.ts';
import {
  argumentOf,
  type Draft,
  listDraft,
  nameOf,
  readDraft,
  readFinished,
  releaseId,
  releasePath,
  undecided,
  writeDraft,
} from '../draft/draft-file.ts';
import { readStory } from '../story/read-story.ts';
import { type Command, mayAsk, UsageError } from '../terminal.ts';
import { walk } from './walk.ts';

export const review: Command = {
  summary: 'decides what a draft leaves open',
  help: `Usage: npm run desk -- review <release> [file|-] [decisions]

Walks through what a draft leaves to decide, then shows all observations once; with the story it shows the sentence of each figure. Every
answer is written at once, so it can be stopped with Ctrl-C and gone on with later. Without a terminal it applies the decisions that are
given as flags and lists the draft.

${DECISIONS_HELP}
  --no-input            never asks

Exit status: 0 all is decided, 1 something is open, 2 the arguments are wrong, 3 a file can't be read, 4 it can't be written,
130 stopped with Ctrl-C.`,
  async run(args) {
    const options = { 'no-input': { type: 'boolean' }, language: { type: 'string' }, ...DECISIONS } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const [name, file] = positionals;
    if (!name || positionals.length > 2) throw new UsageError('review takes a release, and the file of its story.');
    const path = releasePath(name);
    const draft = readDraft(path);
    const story = file ? await readStory(file, values.language ?? draft.language) : null;
    const isDecided = Object.keys(DECISIONS).some((flag) => values[flag as keyof typeof DECISIONS]);
    const record = readFinished(releaseId(path));
    applyDecisions(draft, values, record.vocabulary);
    if (isDecided) writeDraft(path, draft);
    const asks = mayAsk(values) && file !== '-';
    if (asks) await walk(path, draft, story, record);
    return closing(path, draft, asks, file);
  },
};

/** Lists the draft, unless a person was shown it, and says what is open; the exit status. */
export function closing(path: string, draft: Draft, isShown: boolean, file?: string): number {
  const story = file === undefined || file === '-' ? '<file>' : file;
  const open = undecided(path, draft, story);
  if (!isShown) for (const line of listDraft(draft)) console.error(line);
  const next = `npm run desk -- audit ${story} ${argumentOf(path)}`;
  console.error(open ?? `${nameOf(path)}: all is decided. Next: ${next}`);
  return open ? 1 : 0;
}
