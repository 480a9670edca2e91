/** Writes the types of a client: `node generate.ts <document> <out>`, as any user of the API would with the same tool. */
import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import openapiTS, { astToString } from 'openapi-typescript';

const [, , document, out] = argv as [string, string, string, string];
writeFileSync(out, astToString(await openapiTS(readFileSync(document, 'utf8'))));
