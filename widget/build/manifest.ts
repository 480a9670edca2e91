/**
 * Describes the elements for editors and documentation (custom-elements.json, schema 1.0.0), from the comments and declarations of
 * their own sources. Node only, a part of the build.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Manifest {
  modules: { declarations: Declaration[]; exports: { kind: string }[] }[];
}
interface Declaration {
  customElement?: boolean;
  members?: Named[];
  attributes?: Named[];
  events?: Named[];
}
interface Named {
  name?: string;
  privacy?: string;
  static?: boolean;
}

/** What a page loads: all sources end in it. */
const SCRIPT = 'trade-card.js';

export function manifest(): object {
  const { modules, ...rest } = analyze(['trade-card.ts', 'index.ts']);
  const declarations = modules.flatMap((module) =>
    module.declarations.filter((one) => one.customElement).map(published),
  );
  const exports = modules.flatMap((module) =>
    module.exports.filter(({ kind }) => kind === 'custom-element-definition'),
  );
  const inScript = JSON.stringify({ declarations, exports }).replace(/"module":"[^"]*"/g, `"module":"${SCRIPT}"`);
  return { ...rest, modules: [{ kind: 'javascript-module', path: SCRIPT, ...JSON.parse(inScript) }] };
}

/** The analyzer has no types of its own functions, so it is run as the tool that it is. It knows no absolute paths. */
function analyze(sources: string[]): Manifest {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  const out = mkdtempSync(fileURLToPath(new URL('../../dist/manifest-', import.meta.url)));
  const tool = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));
  const options = ['analyze', '--litelement', '--quiet', '--globs', ...sources, '--outdir', relative(folder, out)];
  execFileSync(process.execPath, [tool, ...options], { cwd: folder });
  const found = JSON.parse(readFileSync(`${out}/custom-elements.json`, 'utf8')) as Manifest;
  rmSync(out, { recursive: true });
  return found;
}

/** The declaration without what is the class's own business, and without the event whose name is put together in the code. */
function published({ members = [], attributes = [], events = [], ...rest }: Declaration): Declaration {
  const isOpen = ({ name, privacy, static: ofClass }: Named) => name !== 'view' && privacy !== 'private' && !ofClass;
  return {
    ...rest,
    members: members.filter(isOpen),
    attributes: attributes.filter(isOpen),
    events: events.filter(({ name }) => name),
  };
}
