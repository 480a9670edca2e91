/** Contrast of the colours of card and site by the formula of WCAG 2.2. */
import { describe, expect, it } from 'vitest';
import { COLOURS, type Colour, cardColours, GROUND, siteProperties } from '../../../widget/view/styles/tokens.ts';

type Rgb = [number, number, number];
const SCHEMES = ['light', 'dark'] as const;

function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  return digits.map((digit) => Number.parseInt(digit, 16)) as Rgb;
}

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of two colours to one decimal, rounded down: 4.49 is no 4.5. */
function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}

function colour(name: Colour, scheme: (typeof SCHEMES)[number]): Rgb {
  return rgb(COLOURS[name][SCHEMES.indexOf(scheme)] as string);
}

/** What a colour looks like that lets some of the ground through. */
function over(front: Rgb, ground: Rgb, opacity: number): Rgb {
  return front.map((channel, i) => channel * opacity + (ground[i] as number) * (1 - opacity)) as Rgb;
}

const PAPER = SCHEMES.map((scheme) => colour('paper', scheme)) as [Rgb, Rgb];
const ratios = (name: Colour) => SCHEMES.map((scheme, i) => contrast(colour(name, scheme), PAPER[i] as Rgb));

it('gives the card colours that a page can change, and the site the same colours and the height of a card', () => {
  expect(cardColours).toContain('--soft:var(--trade-card-muted,light-dark(#4b545d,#a9b1ba));');
  expect(cardColours).toContain('--past:light-dark(#7b858f,#7d8792);');
  expect(siteProperties).toMatch(/^:root\{--ink:light-dark\(#14171a,#eef0f2\);.*;--compact-height:10em\}$/);
});

describe('what is drawn stands out by 3 to 1 or more', () => {
  it('the line below a number, which says that it is a link, and columns of earlier years', () => {
    expect(Math.min(...ratios('past'))).toBeGreaterThanOrEqual(3);
  });
});

it('writes doubt in a colour that stands out by 4.5 to 1 or more, on a ground of its own too', () => {
  const seen = SCHEMES.flatMap((scheme, i) => {
    const warn = colour('warn', scheme);
    return [contrast(warn, PAPER[i] as Rgb), contrast(warn, over(warn, PAPER[i] as Rgb, GROUND))];
  });
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(4.5);
});
