/** A problem as a picture: the response to a failed request for an SVG. An `<img>` shows no other kind of response to readers. */
import type { Theme } from './static-view.ts';
import { canvas, PAD, paragraph, WIDTH } from './svg-canvas.ts';

/** Font sizes, and the y of each baseline, in the units of the picture. */
const STATUS = { size: 36, y: 64 } as const;
const TITLE = { size: 17, y: 92 } as const;
const DETAIL = { size: 14, y: 120, lineHeight: 18, maxLines: 7 } as const;

/** `title` names the kind of problem, `detail` says what was wrong. Both are in English, like all problems. */
export function problemSvg(status: number, title: string, detail: string, theme?: Theme): string {
  const draw = canvas({ lang: 'en', dir: 'ltr' }, theme);
  const width = WIDTH - 2 * PAD;
  const boxAt = (y: number) => ({ x: PAD, y, width });
  const detailLines = paragraph({ text: detail, size: DETAIL.size, color: 'soft' }, width, DETAIL.maxLines);
  const content = [
    draw.line([{ text: String(status), size: STATUS.size, bold: true }], boxAt(STATUS.y)),
    draw.line([{ text: title, size: TITLE.size, bold: true }], boxAt(TITLE.y)),
    ...detailLines.map((runs, i) => draw.line(runs, boxAt(DETAIL.y + i * DETAIL.lineHeight))),
  ];
  return draw.picture(content, `${status} ${title}`, detail);
}
