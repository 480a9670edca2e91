/** The platform serves at most 20,000 files in one deployment on its free plan: the build stops long before. */
const MOST_FILES = 10_000;

/** A line with the number of files, for the build to print; an error where there are too many. */
export function checkFileCount(count: number): string {
  const line = `${count} files of at most ${MOST_FILES}`;
  if (count <= MOST_FILES) return line;
  throw new Error(`The deployment has ${line}: let the catalogue have fewer, larger files (data/catalogue/files.ts).`);
}
