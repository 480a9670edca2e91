/** Which languages of the data set the Worker's runtime can't write numbers and days in, by asking it: Node knows more of them. Node only. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../../data/record/dataset.ts';
import { root } from '../../data/record/folders.ts';

const WORKERD = fileURLToPath(new URL('node_modules/workerd/bin/workerd', root));

/** One line for each language that the runtime lacks and `dataset.json` does not say how to write, with what to do. */
export function runtimeWarnings(languages: Dataset['languages']): string[] {
  const known = supported(languages.flatMap(({ code, writing }) => [code, ...(writing?.like ? [writing.like] : [])]));
  return languages
    .filter(({ code, writing, periods }) => {
      const isWritten = writing?.like !== undefined && known.has(writing.like) && periods !== undefined;
      return !known.has(code) && !isWritten;
    })
    .map(
      ({ code, name }) =>
        `the Worker's Intl lacks ${name} (${code}), so its numbers and days would be in English: add writing.like and periods to dataset.json`,
    );
}

/** Those of the languages that the runtime has. */
function supported(languages: string[]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-'));
  try {
    const script = `export default { test() { console.log(JSON.stringify(Intl.NumberFormat.supportedLocalesOf(${JSON.stringify(languages)}))); } }`;
    const module = `(name = "ask", esModule = ${JSON.stringify(script)})`;
    const worker = `(modules = [${module}], compatibilityDate = "2026-01-01")`;
    const config = join(folder, 'ask.capnp');
    const lines = [
      'using Workerd = import "/workerd/workerd.capnp";',
      `const ask :Workerd.Config = (services = [(name = "ask", worker = ${worker})]);`,
    ];
    writeFileSync(config, lines.join('\n'));
    const { status, stdout, stderr } = spawnSync(WORKERD, ['test', config], { encoding: 'utf8' });
    const list = /^\[.*\]$/m.exec(stdout ?? '')?.[0];
    if (status !== 0 || !list) throw new Error(`workerd does not say which languages it has: ${stderr}`);
    return new Set(JSON.parse(list) as string[]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
