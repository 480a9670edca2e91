/** A problem as a picture: the response to a failed request for an SVG. In an `<img>`, readers could see no other response. */
import type { Theme } from './static-view.ts';
import { canvas, PAD, paragraph, WIDTH } from './svg-canvas.ts';

const MAX_DETAIL_LINES = 7;

/** `title` names the kind of problem, `detail` says what was wrong. Both are in English, like all problems. */
export function problemSvg(status: number, title: string, detail: string, theme?: Theme): string {
  const draw = canvas({ lang: 'en', dir: 'ltr' }, theme);
  const width = WIDTH - 2 * PAD;
  const boxAt = (y: number) => ({ x: PAD, y, width });
  const detailLines = paragraph({ text: detail, size: 14, colour: 'soft' }, width, MAX_DETAIL_LINES);
  const content = [
    draw.line([{ text: String(status), size: 36, bold: true }], boxAt(64)),
    draw.line([{ text: title, size: 17, bold: true }], boxAt(92)),
    ...detailLines.map((runs, i) => draw.line(runs, boxAt(120 + i * 18))),
  ];
  return draw.picture(content, `${status} ${title}`, detail);
}
