/** What one deployment may have on the platform's free plan: 20,000 files, of at most 25 MiB each. */
const MOST_FILES = 20_000;
const MEBIBYTE = 2 ** 20;
const LARGEST_FILE = 25 * MEBIBYTE;

export interface DeployedFile {
  name: string;
  bytes: number;
}

/** A line with the number of files and the largest, for the build to print; an error where a limit is passed. */
export function checkDeployment(files: readonly DeployedFile[]): string {
  const count = `${files.length} files of at most ${MOST_FILES}`;
  if (files.length > MOST_FILES) {
    throw new Error(`The deployment has ${count}: a paid plan allows more (worker/README.md).`);
  }
  const [largest = { name: 'none', bytes: 0 }] = files.toSorted((a, b) => b.bytes - a.bytes);
  const size = `${largest.name} of ${(largest.bytes / MEBIBYTE).toFixed(1)} MiB, of at most ${LARGEST_FILE / MEBIBYTE}`;
  if (largest.bytes > LARGEST_FILE) {
    throw new Error(`The deployment has a file that is too large, ${size}: part it (data/catalogue/files.ts).`);
  }
  return `${count}, the largest ${size}`;
}
