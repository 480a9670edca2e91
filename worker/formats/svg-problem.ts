/** What is wrong with an address of a picture, as a picture: in an `<img>` nobody sees a status or a text. */
import type { Theme } from './static-view.ts';
import { canvas, PAD, paragraph, WIDTH } from './svg-canvas.ts';

const MOST_LINES = 7;

/** `title` names the kind of problem, `detail` says what was wrong. In English, like all problems. */
export function problemSvg(status: number, title: string, detail: string, theme?: Theme): string {
  const draw = canvas({ lang: 'en', dir: 'ltr' }, theme);
  const width = WIDTH - 2 * PAD;
  const place = (y: number) => ({ x: PAD, y, width });
  const lines = paragraph({ text: detail, size: 14, colour: 'soft' }, width, MOST_LINES);
  const content = [
    draw.line([{ text: String(status), size: 36, bold: true }], place(64)),
    draw.line([{ text: title, size: 17, bold: true }], place(92)),
    ...lines.map((runs, i) => draw.line(runs, place(120 + i * 18))),
  ];
  return draw.picture(content, `${status} ${title}`, detail);
}
