/**
 * Makes a larger record from a copy of `data/` in another folder, and builds it with the real build and all its rules. `areas` copies
 * every release for new areas. `facts` copies the start area's observations of trade with the world for new breakdowns. Both keep the original record.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import dataset from '../../../data/dataset.json' with { type: 'json' };
import type { Release } from '../../../data/record/schema.ts';
import { root } from '../runtime.ts';

export type Growth = 'areas' | 'facts';
type Labels = Record<string, string>;
type Terms = Record<string, { labels: Labels; parent?: string; division?: string }>;

/** Writes the record `size` times into `folder`, builds its data files, and returns the folder of its assets. */
export function buildSynthetic(folder: string, growth: Growth, size: number): string {
  const from = join(root, 'data');
  cpSync(from, join(folder, 'data'), { recursive: true, filter: (path) => !path.endsWith('releases') });
  mkdirSync(join(folder, 'data/releases'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));

  const vocabulary = growth === 'areas' ? 'vocabulary/areas.json' : 'vocabulary/breakdowns.json';
  const terms = Object.entries(readJson<Terms>(join(from, vocabulary)));
  // Every breakdown but the total has a division.
  const division = terms.find(([, term]) => term.division)?.[1].division;
  const copies = Array.from({ length: size }, (_, copy) =>
    terms.map(([id, term]) => [
      copyOf(id, copy),
      {
        ...term,
        ...(growth === 'facts' && copy ? { division: term.division ?? division } : {}),
        ...(growth === 'areas' && term.parent ? { parent: copyOf(term.parent, copy) } : {}),
      },
    ]),
  );
  writeJson(join(folder, 'data', vocabulary), Object.fromEntries(copies.flat()));
  // The build rejects long titles, so each copy gets the short name of its original, or a number if there is none.
  const words = readJson<Record<string, Labels>>(join(from, 'vocabulary/words.json'));
  const shortNames = terms.flatMap(([id, { labels }]) =>
    Array.from({ length: size - 1 }, (_, i) => {
      const number = Object.fromEntries(Object.keys(labels).map((language) => [language, String(i + 1)]));
      return [`short-${copyOf(id, i + 1)}`, words[`short-${id}`] ?? number];
    }),
  );
  writeJson(join(folder, 'data/vocabulary/words.json'), { ...words, ...Object.fromEntries(shortNames) });
  for (const name of readdirSync(join(from, 'releases'))) {
    const release = readJson<Release>(join(from, 'releases', name));
    for (let copy = 0; copy < size; copy++) {
      const copied = growth === 'areas' ? withAreas(release, copy) : withBreakdowns(release, copy);
      const file = copy ? name.replace('.json', `-${copy}.json`) : name;
      if (copied.observations.length || !copy) writeJson(join(folder, 'data/releases', file), copied);
    }
  }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'data/commands/build.ts')], {
    encoding: 'utf8',
    timeout: 900_000,
  });
  if (status !== 0) throw new Error(`the larger record cannot be built: ${stderr.slice(0, 2000)}`);
  return join(folder, 'dist/assets');
}

function withAreas(release: Release, copy: number): Release {
  return withObservations(
    release,
    copy,
    release.observations.map((each) => ({ ...each, area: copyOf(each.area, copy) })),
  );
}

function withBreakdowns(release: Release, copy: number): Release {
  const isCopied = ({ area, partner }: Release['observations'][number]) =>
    area === dataset.start.area && partner === 'world';
  const observations = copy ? release.observations.filter(isCopied) : release.observations;
  return withObservations(
    release,
    copy,
    observations.map((each) => ({ ...each, breakdown: copyOf(each.breakdown, copy) })),
  );
}

/** A page can be recorded only once, so each copy has its own URL. The rules allow `dollars` only on a page with an amount in dollars. */
function withObservations(release: Release, copy: number, observations: Release['observations']): Release {
  const { dollars, ...rest } = release;
  const hasDollars = observations.some(({ measure }) => measure === 'value-usd');
  return {
    ...rest,
    ...(hasDollars && dollars ? { dollars } : {}),
    url: copy ? `${release.url}#${copy}` : release.url,
    observations,
  };
}

function copyOf(id: string, copy: number): string {
  return copy ? `${id}-${copy}` : id;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, content: unknown): void {
  writeFileSync(file, JSON.stringify(content));
}
