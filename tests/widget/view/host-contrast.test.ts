/**
 * Contrast of a card without a theme, whose colors follow the page. Measured as drawn, on pages whose text has at least about 7:1. WCAG 2.2 requires
 * 4.5:1 for text and 3:1 for shapes and lines.
 */
import { expect, it } from 'vitest';
import { cardNote } from '../../support/card-note.ts';
import { drawCompact, drawFull, queryAll } from '../draw.ts';
import { card } from '../fixture.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {
  willReadFrequently: true,
}) as OffscreenCanvasRenderingContext2D;

/** Relative luminance (WCAG 2.2) of the colors painted over each other, from bottom to top. */
function luminance(...colors: string[]): number {
  for (const color of colors) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(ground: string, color: string): number {
  const [dark, light] = [luminance(ground), luminance(ground, color)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Each visible text with its color, and the background of its label if it is in one. */
function textsWithColors(host: HTMLElement): { text: string; color: string; label: string }[] {
  return queryAll(host, '.card *:not(.sr)').flatMap((element) => {
    const text = [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''))
      .join('');
    if (!text.trim() || !element.checkVisibility()) return [];
    const { color, fill } = getComputedStyle(element);
    const tag = element.closest('.tag');
    const label = tag ? getComputedStyle(tag).backgroundColor : '';
    return [{ text, color: element.matches('text') ? fill : color, label }];
  });
}

/** The shapes of the chart, and the lines under numbers and links. */
function shapesWithColors(host: HTMLElement): { name: string; color: string }[] {
  const shapes = queryAll(host, '.chart rect, .chart path').map((shape) => {
    const { fill, stroke } = getComputedStyle(shape);
    return { name: `column ${shape.getAttribute('class')}`, color: shape.matches('path') ? stroke : fill };
  });
  const lines = queryAll(host, '.cite .digits, .from a, .open').map((element) => ({
    name: `line under ${element.textContent}`,
    color: getComputedStyle(element).textDecorationColor,
  }));
  return [...shapes, ...lines];
}

const HOSTS: [ink: string, ground: string][] = [
  ['#333', '#fff'],
  ['#ddd', '#111'],
  ['#33302e', '#fff1e5'],
  ['#fff', '#0b5c8a'],
];

it.each(HOSTS)('is high enough in compact cards with text %s on %s', (ink, ground) => {
  const note = cardNote('15.3 or 15.0', { kind: 'doubt', label: 'Sources disagree' });
  const [first, ...years] = card.trend;
  const trend = first ? [{ ...first, fact: { ...first.fact, basis: 'derived' as const } }, ...years] : [];
  const host = drawCompact({ ...card, trend, notes: [note] }, 560);
  Object.assign((host.parentElement as HTMLElement).style, { color: ink, background: ground });

  const words = textsWithColors(host);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['Sources disagree', '228']));
  const faint = words
    .map(({ text, color, label }) => ({ text, ratio: contrast(label || ground, color) }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(faint).toEqual([]);
  const shapes = shapesWithColors(host);
  expect(shapes.map(({ name }) => name)).toEqual(expect.arrayContaining(['column past', 'column mark']));
  expect(
    shapes.map(({ name, color }) => ({ name, ratio: contrast(ground, color) })).filter(({ ratio }) => ratio < 3),
  ).toEqual([]);
});

it.each(HOSTS)('is high enough in full cards with text %s on %s', (ink, ground) => {
  const note = cardNote('Revised from 215');
  const host = drawFull({ ...card, notes: [note] }, 560);
  Object.assign((host.parentElement as HTMLElement).style, { color: ink, background: ground });

  const words = textsWithColors(host);
  expect(words.map(({ text }) => text)).toContain('Revised from 215');
  const faint = words
    .map(({ text, color, label }) => ({ text, ratio: contrast(label || ground, color) }))
    .filter(({ ratio }) => ratio < 4.5);
  expect(faint).toEqual([]);
});
