/** Contrast of the colours of card and site by the formula of WCAG 2.2. */
import { describe, expect, it } from 'vitest';
import { compactStyles } from '../../../widget/view/styles/compact-styles.ts';
import { COLOURS, type Colour, cardColours, siteProperties } from '../../../widget/view/styles/tokens.ts';

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
  expect(cardColours).toContain('--soft:var(--trade-card-muted,light-dark(#565d66,#a7afb9));');
  expect(cardColours).toContain('--hair:light-dark(#868d96,#78818b);');
  expect(siteProperties).toMatch(/^:root\{--ink:light-dark\(#16191d,#eceef1\);.*;--compact-height:9em\}$/);
});

describe('text stands out by 4.5 to 1 or more', () => {
  it.each<[Colour, number, number]>([
    ['ink', 17.6, 15.1],
    ['soft', 6.6, 7.9],
    ['mark', 7.2, 8],
  ])('%s', (name, light, dark) => {
    expect(ratios(name)).toEqual([light, dark]);
    expect(Math.min(light, dark)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('what is drawn stands out by 3 to 1 or more', () => {
  it('the line below a number, which says that it is a link', () => {
    expect(ratios('hair')).toEqual([3.3, 4.4]);
  });

  it('columns of earlier years, which let the paper through', () => {
    const opacity = Number(/\.bars svg \{[^}]* opacity: ([\d.]+)/.exec(compactStyles)?.[1]);
    const seen = SCHEMES.map((scheme, i) => {
      const paper = PAPER[i] as Rgb;
      return contrast(over(colour('mark', scheme), paper, opacity), paper);
    });

    expect(seen).toEqual([3.2, 4.1]);
  });
});
