/** What a check of a file finds that the last check did not: figures that have become wrong since, and wrong figures that are new. */
import { createHash } from 'node:crypto';
import type { Fact } from '../../../data/contract/fact.ts';
import type { CheckedFile, Located } from './check-file.ts';
import type { FileSource } from './sources.ts';
import type { Seen, SeenFile } from './state-file.ts';

/**
 * `outdated`: the words give a number that has been replaced. `revised`: a page has revised the number, and the words are still true.
 * `withdrawn`: also for a fact that existed at the last check and is gone. `unknown id`: it never existed.
 */
type Alert = 'differs' | 'outdated' | 'withdrawn' | 'corrected' | 'disputed' | 'revised' | 'unknown id';

interface FileFigure extends Located {
  words: string;
  /** As the file cites it, or as the reader reads it; empty where it reads none. */
  id: string;
  fact: Fact | null;
}

export interface News extends FileFigure {
  alert: Alert;
}

/** A figure of the file, read or cited, with what is wrong with it now, the gravest first. */
interface Figure extends FileFigure {
  key: string;
  alerts: Alert[];
}

/** What is new, in the order of the file, and the state to keep for the next check. */
export async function whatIsNew(
  file: CheckedFile,
  before: SeenFile,
  source: Pick<FileSource, 'fact'>,
): Promise<{ news: News[]; seen: SeenFile }> {
  const news: News[] = [];
  const seen: SeenFile = {};
  for (const { key, alerts, ...figure } of figuresOf(file)) {
    const earlier = before[key];
    const change = earlier ? await changeOf(figure, earlier, source) : null;
    const now = change ? [...alerts, change] : alerts;
    const fact = figure.fact?.id ?? earlier?.id ?? '';
    const revised = figure.fact ? revisedOn(figure.fact) : (earlier?.revised ?? '');
    seen[key] = { id: fact, alerts: now.filter((alert) => alert !== 'revised'), revised };
    const alert = now.find((each) => !earlier?.alerts.includes(each));
    if (alert) news.push({ ...figure, id: figure.id || fact, alert: isGone(alert, earlier) ? 'withdrawn' : alert });
  }
  return { news, seen };
}

function isGone(alert: Alert, earlier: Seen | undefined): boolean {
  return alert === 'unknown id' && Boolean(earlier?.id);
}

/** How the fact of a figure has changed since the last check. A figure that is now read as another fact gives no alert: the reader may have changed. */
async function changeOf(
  { fact }: Pick<Figure, 'fact'>,
  earlier: Seen,
  source: Pick<FileSource, 'fact'>,
): Promise<Alert | null> {
  if (!earlier.id) return null;
  const now = fact ?? (await source.fact(earlier.id));
  if (!now) return 'withdrawn';
  return revisedOn(now) > earlier.revised ? 'revised' : null;
}

function figuresOf({ findings, cited, unknownIds }: CheckedFile): Figure[] {
  const figures = [
    ...findings.map(({ verdict, text, id, fact, ...rest }) => {
      const alerts: Alert[] = verdict === 'differs' || verdict === 'outdated' ? [verdict] : [];
      if (verdict === 'doubt') alerts.push(...markOf(fact));
      // An unsure reading is not counted as a figure of the fact.
      const sure = verdict === 'unknown' ? null : fact;
      return figureOf('', { ...rest, words: text, id: id ?? '', fact: sure, alerts });
    }),
    ...cited.map(({ state, words, id, fact, ...rest }) => {
      const alerts: Alert[] = state === 'differs' || state === 'outdated' ? [state] : [];
      return figureOf(id, { ...rest, words, id, fact, alerts: [...alerts, ...markOf(fact)] });
    }),
    ...unknownIds.map(({ id, words, ...rest }) =>
      figureOf(id, { ...rest, words, id, fact: null, alerts: ['unknown id'] }),
    ),
  ];
  return figures.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The key of a figure is a hash, so that the state has no words of the file: a figure in a rewritten sentence counts as new. */
function figureOf(cited: string, { line, column, ...figure }: Omit<Figure, 'key'>): Figure {
  const { sentence, words, id, fact, alerts } = figure;
  const hash = createHash('sha256').update([sentence, words, cited].join('\n')).digest('hex');
  return { line, column, sentence, words, id, fact, alerts, key: hash.slice(0, 20) };
}

function markOf(fact: Fact | null): Alert[] {
  const status = fact?.status;
  return status === 'withdrawn' || status === 'corrected' || status === 'disputed' ? [status] : [];
}

/** The day of the fact's newest revision; empty where it has none. */
export function revisedOn(fact: Fact | null): string {
  return fact?.revisions.at(-1)?.until ?? '';
}
