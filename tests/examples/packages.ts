/** The packages of the `package.json` beside this file, which only nightly tests need and the project's `npm ci` does not install. */
import { existsSync } from 'node:fs';

/** The module `name`, such as `svelte/compiler`. */
export async function examplePackage<Module>(name: string): Promise<Module> {
  if (!existsSync(new URL('node_modules/.package-lock.json', import.meta.url)))
    throw new Error(`${name} is not installed: run npm run install:examples`);
  return (await import(/* @vite-ignore */ name)) as Module;
}
