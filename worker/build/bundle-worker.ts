/**
 * The last part of `npm run build`: bundles the Worker into several modules, so that rarely used code is loaded only when it is needed. Wrangler's
 * own bundler would make one module, so it uploads these as they are (`no_bundle` in wrangler.toml). Node only.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { outFolder } from '../../data/record/folders.ts';
import { warmUp } from '../warm-up.ts';
import { exampleFiles } from './example-files.ts';
import { IFRAME_DEFINITION } from './iframe-script.ts';

// Runs the warm-up once, to learn which of the example files it reads: only these go into the bundle.
const files = exampleFiles();
const filesRead: Record<string, string | undefined> = {};
await warmUp((name) => {
  filesRead[name] = files.get(name);
  return filesRead[name];
});

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
  define: { ...IFRAME_DEFINITION, EXAMPLE_FILES: JSON.stringify(JSON.stringify(filesRead)) },
  write: false,
});

// The folder that [[rules]] of wrangler.toml names must exist even if the bundler makes only one module.
rmSync(outdir, { recursive: true, force: true });
mkdirSync(join(outdir, 'parts'), { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
