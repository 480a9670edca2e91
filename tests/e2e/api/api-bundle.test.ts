import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

/** The files whose code is read when `entry` is: without those that are loaded on demand. */
async function filesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root.pathname,
    entryPoints: [entry],
    ...{ bundle: true, splitting: true, outdir: 'dist/unwritten', format: 'esm' },
    ...{ conditions: ['workerd', 'production'], metafile: true, write: false, logLevel: 'error' },
  });
  const { outputs } = metafile;
  const read = new Set(Object.keys(outputs).filter((name) => outputs[name]?.entryPoint === entry));
  for (const name of read) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') read.add(path);
  }
  const inputs = [...read].flatMap((name) => Object.entries(outputs[name]?.inputs ?? {}));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

it.each(['worker/index.ts', 'widget/index.ts', 'widget/view/receipt/receipt.ts'])(
  'carries no schema in %s: the schemas are types there, and a document',
  async (entry) => {
    const files = await filesOf(entry);
    expect(files).toContain(entry);
    const schemas =
      /valibot|zod|modelcontextprotocol|to-json-schema|worker\/(pages|mcp)\/(?!paths)|data\/contract\/(answers|card|described|fact|series|start)\.ts|data\/record\/|worker\/(api\/openapi|build)/;
    expect(files.filter((file) => schemas.test(file))).toEqual([]);
  },
);
