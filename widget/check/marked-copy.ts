/** A whole text with its receipts, to be pasted where it came from. */
import { type ReceiptMark, receiptMarks, type TickedFigure } from './receipt-marks.ts';
import type { SourceText } from './source-text.ts';
import { escaped } from './wording.ts';

/** `figures`: HTML with the elements that open receipts. `links`: HTML with links to the pages of facts. */
export type CopyFormat = 'figures' | 'links' | 'markdown';

/**
 * `figures` are in the order of the text, `origin` is the address of the deployment. HTML keeps its own markup; of plain text, paragraphs are
 * made. `marked` counts the figures with a receipt, `left` those that can have none.
 */
export function markedCopy(
  text: SourceText,
  figures: readonly TickedFigure[],
  language: string,
  format: CopyFormat,
  origin: string,
): { text: string; marked: number; left: number } {
  const { source, tags } = text;
  const { marks, left } = receiptMarks(text, figures, language);
  const keep = tags !== null || format === 'markdown' ? (text: string) => text : escaped;
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks) {
    parts.push(
      keep(source.slice(at, mark.start)),
      cited(keep(source.slice(mark.start, mark.end)), mark, format, origin),
    );
    at = mark.end;
  }
  parts.push(keep(source.slice(at)));
  const copy = parts.join('');
  return { text: keep === escaped ? paragraphs(copy) : copy, marked: marks.length, left };
}

function cited(words: string, { id, isRead }: ReceiptMark, format: CopyFormat, origin: string): string {
  const address = `${origin}/facts/${escaped(id)}`;
  if (format === 'markdown') return `[${words.replace(/[[\]\\]/g, '\\$&')}](${address})`;
  if (format === 'figures' && isRead) return `<trade-figure fact="${escaped(id)}">${words}</trade-figure>`;
  return `<a href="${address}">${words}</a>`;
}

/** An empty line parts paragraphs, as in the editors of content systems. */
function paragraphs(text: string): string {
  const blocks = text.split(/\n[ \t]*\n\s*/).map((block) => block.trim());
  return blocks
    .filter(Boolean)
    .map((block) => `<p>${block.replaceAll('\n', '<br>\n')}</p>`)
    .join('\n');
}
