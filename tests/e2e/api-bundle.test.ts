import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);

/** The files whose code ends up in a bundle of `entry`. */
async function filesOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root.pathname,
    entryPoints: [entry],
    ...{ bundle: true, format: 'esm', conditions: ['production'], metafile: true, write: false, logLevel: 'error' },
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}

it.each(['worker/index.ts', 'widget/index.ts', 'widget/view/receipt.ts'])(
  'carries no schema in %s: the schemas are types there, and a document',
  async (entry) => {
    const files = await filesOf(entry);
    expect(files).toContain(entry);
    const schemas =
      /valibot|to-json-schema|data\/contract\/(answers|card|described|fact|series|start)\.ts|data\/record\/|worker\/(api\/openapi|build)/;
    expect(files.filter((file) => schemas.test(file))).toEqual([]);
  },
);
