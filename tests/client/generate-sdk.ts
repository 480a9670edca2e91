/** Writes a client with a function for each route: `node generate-sdk.ts <document> <folder>`, as any user of the API would with the same tool. */
import { registerHooks } from 'node:module';
import { argv } from 'node:process';

// The generator is shared with the project, whose compiler has no programming interface: it gets the one beside this file.
registerHooks({
  resolve: (name, context, next) =>
    next(name, name === 'typescript' ? { ...context, parentURL: import.meta.url } : context),
});
const { createClient } = await import('@hey-api/openapi-ts');

const [, , input, output] = argv as [string, string, string, string];
await createClient({
  input,
  output: { path: output, importFileExtension: '.ts' },
  plugins: ['@hey-api/client-fetch', '@hey-api/typescript', '@hey-api/sdk'],
  logs: { level: 'error' },
});
