/** A whole text with its receipts, to be pasted where it came from. */
import type { ReceiptMark } from './receipt-marks.ts';
import { escaped } from './say.ts';
import type { SourceText } from './source-text.ts';

/** `figures`: HTML with the elements that open receipts. `links`: HTML with links to the pages of facts. */
export type CopyFormat = 'figures' | 'links' | 'markdown';

/** `origin` is the address of the deployment. HTML keeps its own markup; of plain text, paragraphs are made. */
export function markedCopy(
  { source, tags }: SourceText,
  marks: readonly ReceiptMark[],
  format: CopyFormat,
  origin: string,
): string {
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
  return keep === escaped ? paragraphs(copy) : copy;
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
