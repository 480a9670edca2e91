/**
 * A data file that is read as a whole: its content with the id of the build that wrote it. The Worker refuses a file of another build, because
 * its content may not fit the index. The index itself is without this wrapper; line-file.ts has files that are read in parts.
 */
interface DataFile<T> {
  build: string;
  content: T;
}

export function dataFileText(build: string, content: unknown): string {
  const file: DataFile<unknown> = { build, content };
  return JSON.stringify(file);
}

/** The content of a file. Throws if the file is truncated, or from another build than `build`. */
export function contentOf<T>(text: string, build: string): T {
  const file: Partial<DataFile<T>> = JSON.parse(text);
  if (file.content === undefined) throw new Error('the file has no content');
  if (file.build !== build) throw new Error(`the file is from build ${file.build}, not ${build}`);
  return file.content;
}
