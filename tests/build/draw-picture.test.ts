/** Pictures drawn as PNG: their size, the characters that the fonts have, and what is drawn again. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { draw } from '../../worker/build/pictures/draw-picture.ts';
import { fontOf } from '../../worker/build/pictures/fonts.ts';
import { drawPictures } from '../../worker/build/pictures/pictures.ts';
import { canvas } from '../../worker/formats/svg-canvas.ts';

const svg = svgOf('Nothing is here.');

function svgOf(text: string): string {
  const pen = canvas({ lang: 'en', dir: 'ltr' }, 'light', fontOf);
  return pen.picture(
    [64, 92, 120].map((y) => pen.line([{ text, size: 17 }], { x: 20, y, width: 400 })),
    text,
    text,
  );
}

it('a picture is 1200 × 630 pixels', () => {
  // The header of a PNG has the width at byte 16 and the height at byte 20. `slice` copies the bytes out of a larger buffer.
  const view = new DataView(draw(svg).slice().buffer);
  expect({ width: view.getUint32(16), height: view.getUint32(20) }).toEqual({ width: 1200, height: 630 });
});

describe('the fonts', () => {
  it.each([
    ['Xinjiang', 'Noto Sans'],
    ['Қытай, сол кезеңде: +2,5 %', 'Noto Sans'],
    ['tháng 1 – tháng 5 năm 2025', 'Noto Sans'],
    ['\u2067زيادة على أساس سنوي: 22.9%\u2069', 'Noto Sans Arabic'],
    ['中国同期：+2.5%', 'Noto Sans SC'],
    ['5 & 6 < 7', 'Noto Sans'],
  ])('have all of "%s" in %s', (text, family) => {
    expect(fontOf(text)).toBe(family);
  });

  it('are named on every line of a picture', () => {
    const lines = svg.match(/<text[^>]*>/g) ?? [];
    expect(lines).toHaveLength(3);
    expect(lines.filter((line) => !line.startsWith('<text font-family="Noto Sans" '))).toEqual([]);
    const pen = canvas({ lang: 'en', dir: 'ltr' }, 'light', fontOf);
    expect(pen.line([{ text: '亿', size: 12 }], { x: 0, y: 0, width: 9 })).toMatch(
      /^<text font-family="Noto Sans SC" /,
    );
  });

  it('say which character they lack, and for which text', () => {
    expect(() => svgOf('Nothing is 龘 here.')).toThrow(
      'The fonts of the pictures have no glyph for "龘" (U+9F98), which "Nothing is 龘 here." needs. Run "npm run fonts"',
    );
    expect(() => fontOf('ไทย')).toThrow('"ไ" (U+0E44), "ท" (U+0E17), "ย" (U+0E22)');
  });
});

it('a picture is drawn again only if its SVG is new, whatever its name, and the cache keeps only pictures of the last build', async () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'pictures-'))}/`);
  const [out, cache] = [new URL('out/', folder), new URL('cache/', folder)];
  const other = svgOf('It is gone.');
  const first = await drawPictures(
    [
      { name: 'pictures/1.png', svg },
      { name: 'pictures/2.png', svg: other },
    ],
    out,
    cache,
  );
  expect(first).toMatchObject({ count: 2, drawn: 2 });
  expect(
    await drawPictures(
      [
        { name: 'pictures/1.png', svg },
        { name: 'b.png', svg },
      ],
      out,
      cache,
    ),
  ).toMatchObject({ count: 2, drawn: 0 });
  expect(readdirSync(cache)).toHaveLength(1);
  expect(readFileSync(new URL('b.png', out))).toEqual(readFileSync(new URL('pictures/1.png', out)));
  expect(await drawPictures([{ name: 'pictures/2.png', svg: other }], out, cache)).toMatchObject({
    count: 1,
    drawn: 1,
  });
});
