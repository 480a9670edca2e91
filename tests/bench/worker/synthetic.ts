/**
 * A larger record for the benchmark: every release again for further areas, beside a copy of `data/` in a folder of its own, and
 * compiled there by the real build with all its rules. Every size has the record's own areas, and so gives the same cards.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../../../data/record/schema.ts';
import { root } from '../runtime.ts';

export interface SyntheticBuild {
  /** The folder of its assets. */
  assets: string;
  /** Of processor time, all threads. */
  seconds: number;
  /** The most that the build held in memory. */
  megabytes: number;
}

/** Writes the record `areas` times into `folder`, and builds its catalogue. */
export function buildSynthetic(folder: string, areas: number): SyntheticBuild {
  const from = join(root, 'data');
  cpSync(from, join(folder, 'data'), { recursive: true, filter: (path) => !path.endsWith('releases') });
  mkdirSync(join(folder, 'data/releases'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));

  const codes = readJson<Record<string, { parent?: string }>>(join(from, 'vocabulary/areas.json'));
  const copies = Array.from({ length: areas }, (_, copy) =>
    Object.entries(codes).map(([id, { parent, ...term }]) => [
      areaOf(id, copy),
      parent ? { ...term, parent: areaOf(parent, copy) } : term,
    ]),
  );
  writeJson(join(folder, 'data/vocabulary/areas.json'), Object.fromEntries(copies.flat()));
  for (const name of readdirSync(join(from, 'releases'))) {
    const release = readJson<Release>(join(from, 'releases', name));
    for (let copy = 0; copy < areas; copy++) {
      const file = copy ? name.replace('.json', `-${copy}.json`) : name;
      writeJson(join(folder, 'data/releases', file), cloneRelease(release, copy));
    }
  }
  return { ...build(folder), assets: join(folder, 'dist/assets') };
}

/** Writes at the end of a process what it used. */
const USAGE = `data:text/javascript,process.on('exit',()=>console.error(JSON.stringify(process.resourceUsage())))`;

function build(folder: string): Omit<SyntheticBuild, 'assets'> {
  const command = ['--import', USAGE, join(folder, 'data/commands/build.ts')];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: 600_000 });
  if (status !== 0) throw new Error(`the synthetic record does not build: ${stderr.slice(0, 2000)}`);
  const used = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as NodeJS.ResourceUsage;
  return { seconds: (used.userCPUTime + used.systemCPUTime) / 1e6, megabytes: used.maxRSS / 1000 };
}

function cloneRelease(release: Release, copy: number): Release {
  const observations = release.observations.map((each) => ({ ...each, area: areaOf(each.area, copy) }));
  // A page is recorded once, so that each copy is another one.
  const url = copy ? `${release.url}#${copy}` : release.url;
  return { ...release, url, observations };
}

function areaOf(id: string, copy: number): string {
  return copy ? `${id}-${copy}` : id;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content));
}
