/** Text inside a PNG: an uncompressed chunk `iTXt` (PNG, third edition, 11.3.3.4), which programs find by its keyword. */
import { crc32 } from 'node:zlib';

/** The signature, and the chunk IHDR, which must come first. */
const HEAD = 8 + 25;

/** The picture with the text behind its head. `keyword` is Latin-1 of at most 79 characters. */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  // No compression, no language, no translated keyword.
  const data = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text)]);
  return Buffer.concat([png.subarray(0, HEAD), chunk('iTXt', data), png.subarray(HEAD)]);
}

/** The text under the keyword, or null. */
export function textOf(png: Uint8Array, keyword: string): string | null {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    const data = Buffer.from(png.subarray(at + 8, at + 8 + length));
    const start = `${keyword}\0\0\0\0\0`;
    if (type === 'iTXt' && data.toString('latin1').startsWith(start)) return data.subarray(start.length).toString();
    at += 12 + length;
  }
  return null;
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}
