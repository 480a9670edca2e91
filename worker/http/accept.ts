/** Whether an `Accept` header lets a media type be sent (RFC 9110, 12.5.1). */

/** The most specific range that matches decides; a weight of 0 refuses. No header, or none that can be read, accepts everything. */
export function accepts(header: string | undefined, contentType: string): boolean {
  const ranges = (header ?? '').split(',').flatMap(parseRange);
  if (!ranges.length) return true;
  const type = mediaType(contentType);
  const best = ranges
    .filter(({ range }) => matches(range, type))
    .sort((a, b) => specific(b.range) - specific(a.range))[0];
  return best !== undefined && best.weight > 0;
}

interface MediaRange {
  range: string;
  weight: number;
}

function parseRange(text: string): MediaRange[] {
  const range = mediaType(text);
  if (!/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(range)) return [];
  const weight = /;\s*q=([\d.]+)/i.exec(text)?.[1];
  return [{ range, weight: weight === undefined ? 1 : Number(weight) }];
}

function mediaType(text: string): string {
  return (text.split(';')[0] as string).trim().toLowerCase();
}

/** JSON by another name is JSON to a caller who asks for that: `application/json` takes `application/feed+json`. */
function matches(range: string, type: string): boolean {
  if (range === '*/*' || range === type) return true;
  if (range.endsWith('/*')) return type.startsWith(range.slice(0, -1));
  const suffix = /\+(\w+)$/.exec(type)?.[1];
  return suffix !== undefined && (range === `application/${suffix}` || range === `text/${suffix}`);
}

function specific(range: string): number {
  return range === '*/*' ? 0 : range.endsWith('/*') ? 1 : 2;
}
