/** Contrast of the colors of cards and site, by the formula of WCAG 2.2. */
import { expect, it } from 'vitest';
import { COLORS, type Color, cardColors, GROUND, siteProperties } from '../../../widget/view/styles/tokens.ts';

type Rgb = [number, number, number];
const SCHEMES = ['light', 'dark'] as const;

/** `#fff` or `#ffffff` becomes `[255, 255, 255]`. */
function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  return digits.map((digit) => Number.parseInt(digit, 16)) as Rgb;
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colors to one decimal, rounded down: 4.49 must not pass as 4.5. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}

function color(name: Color, scheme: (typeof SCHEMES)[number]): Rgb {
  return rgb(COLORS[name][SCHEMES.indexOf(scheme)] as string);
}

/** The color that is seen if `front` is drawn over `ground` with this opacity. */
function over(front: Rgb, ground: Rgb, opacity: number): Rgb {
  return front.map((channel, i) => channel * opacity + (ground[i] as number) * (1 - opacity)) as Rgb;
}

const PAPER = SCHEMES.map((scheme) => color('paper', scheme)) as [Rgb, Rgb];
const ratios = (name: Color) => SCHEMES.map((scheme, i) => contrast(color(name, scheme), PAPER[i] as Rgb));

it('a page can change colors of the card; the site has the same colors, and the height of a card', () => {
  expect(cardColors).toContain('--soft:var(--trade-card-muted,light-dark(#4b545d,#a9b1ba));');
  expect(cardColors).toContain('--past:light-dark(#7b858f,#7d8792);');
  expect(siteProperties).toMatch(/^:root\{--ink:light-dark\(#14171a,#eef0f2\);.*;--compact-height:10em\}$/);
});

it('the line below a number and the columns of earlier years have a contrast of at least 3:1', () => {
  expect(Math.min(...ratios('past'))).toBeGreaterThanOrEqual(3);
});

it('the color of warnings has a contrast of at least 4.5:1, also on the background of a label', () => {
  const contrasts = SCHEMES.flatMap((scheme, i) => {
    const warn = color('warn', scheme);
    return [contrast(warn, PAPER[i] as Rgb), contrast(warn, over(warn, PAPER[i] as Rgb, GROUND))];
  });
  expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
});
