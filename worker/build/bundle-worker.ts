/**
 * The last part of `npm run build`: bundles the Worker into modules, so that what few requests need is loaded when it is first asked
 * for. Wrangler puts everything into one module, however it is imported, so it uploads these as they are (`no_bundle`). Node only.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { outFolder } from '../../data/record/folders.ts';

const outdir = fileURLToPath(new URL('main', outFolder));

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('../index.ts', import.meta.url))],
  outdir,
  bundle: true,
  splitting: true,
  // The folder that [[rules]] of wrangler.toml names.
  chunkNames: 'parts/[name]-[hash]',
  format: 'esm',
  target: 'es2024',
  conditions: ['workerd', 'worker', 'production'],
  minify: true,
  sourcemap: 'linked',
  legalComments: 'none',
  charset: 'utf8',
  write: false,
});

// The folder that [[rules]] of wrangler.toml names exists also where the bundler makes one module alone.
rmSync(outdir, { recursive: true, force: true });
mkdirSync(join(outdir, 'parts'), { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
