/** Sizes of what `npm run bundle` built. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filesIn } from '../../worker/build/built-files.ts';
import type { Row } from './report.ts';
import { root } from './runtime.ts';

export function measureSize(): Row[] {
  const dist = join(root, 'dist/assets');
  const script = brotliCompressSync(readFileSync(join(dist, 'w/v1/trade-card.js')));
  const openApi = readFileSync(join(dist, 'catalogue/openapi.json'));
  return [
    { title: 'files in a deployment', value: filesIn(dist).length, bound: { most: 6000 } },
    { title: 'script of a compact card, bytes of brotli', value: script.length, bound: { most: 12_000 } },
    { title: 'OpenAPI document, bytes', value: openApi.length, bound: { most: 80_000 } },
  ];
}
