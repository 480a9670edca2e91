/** What is wrong with an address of a picture, as a picture: in an `<img>` nobody sees a status or a text. */
import type { Theme } from './static-view.ts';
import { canvas, type FontOf, fitted, PAD, type Run, WIDTH } from './svg-canvas.ts';
import { widthOf, wrap } from './text-width.ts';

const MOST_LINES = 7;
/** The smallest size of the detail, as a part of its usual size. */
const LEAST = 0.75;

/** `title` names the kind of problem, `detail` says what was wrong. In English, like all problems. */
export function problemSvg(status: number, title: string, detail: string, theme?: Theme, fontOf?: FontOf): string {
  const draw = canvas({ lang: 'en', dir: 'ltr' }, theme, fontOf);
  const width = WIDTH - 2 * PAD;
  const place = (y: number) => ({ x: PAD, y, width });
  const lines = paragraph({ text: detail, size: 14, colour: 'soft' }, width);
  const content = [
    draw.line([{ text: String(status), size: 36, bold: true }], place(64)),
    draw.line([{ text: title, size: 17, bold: true }], place(92)),
    ...lines.map((runs, i) => draw.line(runs, place(120 + i * 18))),
  ];
  return draw.picture(content, `${status} ${title}`, detail);
}

/** A text in lines of at most this width, smaller where it must be. */
function paragraph(run: Run, width: number): Run[][] {
  const one = fitted([run], width, 0.9);
  if (one) return [one];
  for (const ratio of [1, 0.95, 0.9, 0.85, 0.8, LEAST]) {
    const size = run.size * ratio;
    const lines = wrap(run.text, width, size, run.bold);
    const fits = lines.length <= MOST_LINES && lines.every((line) => widthOf(line, size, run.bold) <= width);
    if (fits) return lines.map((text) => [{ ...run, text, size }]);
  }
  // All that is left goes into the last line, which is squeezed.
  const lines = wrap(run.text, width, run.size * LEAST, run.bold);
  const kept = [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(' ')];
  return kept.map((text) => [{ ...run, text, size: run.size * LEAST }]);
}
