import type { BuiltFile } from './built-files.ts';

/** Cloudflare's limits for a deployment: the number of files by plan, and 25 MiB for each file. */
const MOST_FILES = { free: 20_000, paid: 100_000 };
const MEBIBYTE = 2 ** 20;
const LARGEST_FILE = 25 * MEBIBYTE;

/** Returns a line for the log with the number and the largest of the files. Throws if a limit of both plans is exceeded. */
export function checkDeployment(files: readonly BuiltFile[]): string {
  const share = (most: number) => `${((files.length / most) * 100).toFixed(1)}%`;
  const plans = Object.entries(MOST_FILES).map(([plan, most]) => `${share(most)} of the ${plan} plan's ${most}`);
  const count = `${files.length} files, ${plans.join(', ')}`;
  if (files.length > MOST_FILES.paid) {
    throw new Error(`The deployment has ${count}: no plan allows more (worker/README.md).`);
  }
  const [largest = { name: 'none', bytes: 0 }] = files.toSorted((a, b) => b.bytes - a.bytes);
  const size = `${largest.name} of ${(largest.bytes / MEBIBYTE).toFixed(1)} MiB, of at most ${LARGEST_FILE / MEBIBYTE}`;
  if (largest.bytes > LARGEST_FILE) {
    throw new Error(`The deployment has a file that is too large, ${size}: part it (data/catalogue/files.ts).`);
  }
  return `${count}, the largest ${size}`;
}
