/**
 * Describes the elements for editors and documentation (custom-elements.json, schema 1.0.0), from the comments and declarations of
 * their own sources. Node only, a part of the build.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outFolder, pathOf } from '../../data/record/folders.ts';

interface Manifest {
  modules: { declarations: Declaration[]; exports: { kind: string }[] }[];
}
interface Declaration {
  customElement?: boolean;
  members?: Named[];
  attributes?: Named[];
}
interface Named {
  name?: string;
  privacy?: string;
  static?: boolean;
}

/** The script that a page loads, which contains all elements. */
const SCRIPT = 'trade-card.js';

export function manifest(): object {
  const { modules, ...rest } = analyze(['element/trade-card.ts', 'element/define.ts']);
  const declarations = modules.flatMap((module) =>
    module.declarations.filter(({ customElement }) => customElement).map(published),
  );
  const exports = modules.flatMap((module) =>
    module.exports.filter(({ kind }) => kind === 'custom-element-definition'),
  );
  const inScript = JSON.stringify({ declarations, exports }).replace(/"module":"[^"]*"/g, `"module":"${SCRIPT}"`);
  return { ...rest, modules: [{ kind: 'javascript-module', path: SCRIPT, ...JSON.parse(inScript) }] };
}

/** Runs the analyzer's command, whose functions have no types. It takes no absolute paths. */
function analyze(sources: string[]): Manifest {
  const folder = fileURLToPath(new URL('../', import.meta.url));
  mkdirSync(outFolder, { recursive: true });
  const out = mkdtempSync(pathOf(new URL('manifest-', outFolder)));
  const tool = fileURLToPath(import.meta.resolve('@custom-elements-manifest/analyzer/cem.js'));
  const options = ['analyze', '--litelement', '--quiet', '--globs', ...sources, '--outdir', relative(folder, out)];
  execFileSync(process.execPath, [tool, ...options], { cwd: folder });
  const found = JSON.parse(readFileSync(`${out}/custom-elements.json`, 'utf8')) as Manifest;
  rmSync(out, { recursive: true });
  return found;
}

/** The declaration without private and static members. */
function published({ members = [], attributes = [], ...rest }: Declaration): Declaration {
  const isPublic = ({ privacy, static: ofClass }: Named) => privacy !== 'private' && !ofClass;
  return {
    ...rest,
    members: members.filter(isPublic),
    attributes: attributes.filter(isPublic),
  };
}
