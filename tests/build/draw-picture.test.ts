/** Pictures drawn as PNG: their size, their receipt, the characters that the fonts have, and what is drawn again. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { draw, RECEIPT } from '../../worker/build/pictures/draw-picture.ts';
import { FONTS } from '../../worker/build/pictures/fonts.ts';
import { drawPictures } from '../../worker/build/pictures/pictures.ts';
import { textOf, withText } from '../../worker/build/pictures/png-text.ts';
import { withFonts } from '../../worker/build/pictures/with-fonts.ts';
import { problemSvg } from '../../worker/formats/svg-problem.ts';

const svg = problemSvg(404, 'Not found', 'Nothing is here.', 'light');
const line = (text: string) => `<svg><text x="1">${text}</text></svg>`;

describe('a picture', () => {
  it('is 1200 × 630 pixels', () => {
    const view = new DataView(draw(svg).slice().buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  });

  it('has the metadata of its SVG as a text that programs find, and stays a picture', () => {
    const receipt = JSON.stringify({ facts: { 'a.b': '5 < 6 & "7" 亿' } });
    const escaped = receipt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
    const png = draw(svg.replace('<title>', `<metadata>${escaped}</metadata><title>`));
    expect(textOf(png, RECEIPT)).toBe(receipt);
    // A decoder checks the sums of all chunks.
    const shown = new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="12" height="7"><image width="12" height="7" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
    );
    expect([...shown.render().pixels.subarray(0, 4)]).not.toEqual([0, 0, 0, 0]);
  });

  it('has no text under another keyword', () => {
    const png = withText(draw(svg), 'A', 'b');
    expect([textOf(png, 'A'), textOf(png, 'B'), textOf(draw(svg), 'A')]).toEqual(['b', null, null]);
  });
});

describe('the fonts', () => {
  it.each([
    ['Xinjiang', 'Noto Sans'],
    ['Қытай, сол кезеңде: +2,5 %', 'Noto Sans'],
    ['tháng 1 – tháng 5 năm 2025', 'Noto Sans'],
    ['\u2067زيادة على أساس سنوي: 22.9%\u2069', 'Noto Sans Arabic'],
    ['中国同期：+2.5%', 'Noto Sans SC'],
    ['5 &amp; 6 &lt; 7', 'Noto Sans'],
  ])('have all of "%s" in %s', (text, family) => {
    expect(withFonts(line(text), FONTS)).toContain(`<text font-family="${family}" x="1">`);
  });

  it('say which character they lack, and for which text', () => {
    expect(() => draw(svg.replaceAll('Nothing is here.<', 'Nothing is 龘 here.<'))).toThrow(
      'The fonts of the pictures have no glyph for "龘" (U+9F98), which "Nothing is 龘 here." needs. Run "npm run fonts"',
    );
    expect(() => withFonts(line('ไทย'), FONTS)).toThrow('"ไ" (U+0E44), "ท" (U+0E17), "ย" (U+0E22)');
  });
});

it('is drawn again only where its SVG has changed, and what no build uses is forgotten', async () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'pictures-'))}/`);
  const [out, cache] = [new URL('out/', folder), new URL('cache/', folder)];
  const other = problemSvg(410, 'Withdrawn', 'It is gone.', 'light');
  const first = await drawPictures(
    [
      ['pictures/1.png', svg],
      ['pictures/2.png', other],
    ],
    out,
    cache,
  );
  expect(first).toMatchObject({ count: 2, drawn: 2 });
  expect(
    await drawPictures(
      [
        ['pictures/1.png', svg],
        ['b.png', svg],
      ],
      out,
      cache,
    ),
  ).toMatchObject({ count: 2, drawn: 0 });
  expect(readdirSync(cache).length).toBe(1);
  expect(readFileSync(new URL('b.png', out))).toEqual(readFileSync(new URL('pictures/1.png', out)));
  expect(await drawPictures([['pictures/2.png', other]], out, cache)).toMatchObject({
    count: 1,
    drawn: 1,
  });
});
