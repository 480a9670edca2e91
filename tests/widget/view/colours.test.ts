/** Contrast of the card's own colours by the formula of WCAG 2.2, computed from the sheets as they are written. */
import { describe, expect, it } from 'vitest';
import { colours } from '../../../widget/view/styles/colours.ts';
import { compactStyles } from '../../../widget/view/styles/compact-styles.ts';

type Rgb = [number, number, number];
const SCHEMES = ['light', 'dark'] as const;

/** Each colour in both schemes. */
const palette = new Map(
  [...colours.matchAll(/--(\w+):(?:var\([^,]+,)?light-dark\((#\w+),(#\w+)\)/g)].map(([, name, light, dark]) => [
    name,
    { light: rgb(light as string), dark: rgb(dark as string) },
  ]),
);

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

function colour(name: string, scheme: (typeof SCHEMES)[number]): Rgb {
  const found = palette.get(name)?.[scheme];
  if (!found) throw new Error(`no colour --${name}`);
  return found;
}

/** What a colour looks like that lets some of the ground through. */
function over(front: Rgb, ground: Rgb, opacity: number): Rgb {
  return front.map((channel, i) => channel * opacity + (ground[i] as number) * (1 - opacity)) as Rgb;
}

const PAPER = SCHEMES.map((scheme) => colour('paper', scheme)) as [Rgb, Rgb];
const ratios = (name: string) => SCHEMES.map((scheme, i) => contrast(colour(name, scheme), PAPER[i] as Rgb));

it('has colours for both schemes', () => {
  expect([...palette.keys()]).toEqual(['ink', 'soft', 'line', 'mark', 'hair', 'paper']);
});

describe('text stands out by 4.5 to 1 or more', () => {
  it.each([
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
