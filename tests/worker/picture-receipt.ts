/** The receipt inside a PNG, found in its bytes as any program would: the chunk behind the head. */
const START = 'iTXtReceipt\0\0\0\0\0';
const HEAD = 8 + 25;

/** The text of the chunk; empty where the picture has none. */
export function receiptText(png: Uint8Array): string {
  const length = new DataView(png.buffer, png.byteOffset).getUint32(HEAD);
  const chunk = new TextDecoder().decode(png.subarray(HEAD + 4, HEAD + 8 + length));
  return chunk.startsWith(START) ? chunk.slice(START.length) : '';
}
