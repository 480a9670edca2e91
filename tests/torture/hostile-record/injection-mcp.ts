/**
 * Attacks through the tools of `/mcp`: in the texts of the record, which stand in the results and in the descriptions of arguments, and in
 * the arguments themselves. An answer must stay one message with a line for each fact, and no address and no citation may be an attack.
 */
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { escapePlain } from '../../../worker/formats/escape.ts';
import type { Failures } from '../part.ts';
import { ATTACKS } from './hostile-record.ts';

interface Result {
  content?: unknown;
  structuredContent?: unknown;
  isError?: boolean | undefined;
}

/** The number of calls; adds what does not hold to `failures`. */
export async function tryTools(origin: string, ids: readonly string[], failures: Failures): Promise<number> {
  const client = new Client({ name: 'torture', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', origin)));
  let calls = 0;
  const call = async (name: string, args: Record<string, unknown>, mustFail = false) => {
    calls++;
    const shown = `${name} ${JSON.stringify(args)}`;
    try {
      const result: Result = await client.callTool({ name, arguments: args });
      if (mustFail && !result.isError) failures.add('the tool takes an attack for an argument', shown);
      const fault = resultFault(result, origin);
      if (fault) failures.add(fault, shown);
    } catch (error) {
      failures.add(`the tool does not answer: ${(error as Error).message}`, shown);
    }
  };
  try {
    const { tools } = await client.listTools();
    if (tools.some(({ name }) => !/^\w+$/.test(name))) failures.add('a tool with another name', JSON.stringify(tools));
    await call('find_facts', { limit: 100 });
    for (const id of ids) await call('cite_fact', { id });
    for (const text of ATTACKS.map((attack) => attack.toWellFormed())) {
      await call('find_facts', { cursor: text }, true);
      // It may be the name of an area of this record.
      await call('find_facts', { area: [text] });
      await call('find_facts', { area: [`nowhere ${text}`] }, true);
      await call('get_series', { area: [text], measure: 'value', window: text }, true);
      await call('cite_fact', { id: text }, true);
      await call('cite_fact', { id: ids[0], day: text }, true);
      await call('check_claim', { text: `Xinjiang's trade grew 25 percent in May 2025. ${text}` });
    }
    return calls;
  } finally {
    await client.close();
  }
}

function resultFault({ content, structuredContent, isError }: Result, origin: string): string | null {
  const [part, ...more] = content as { type: string; text: string }[];
  if (part?.type !== 'text' || more.length) return 'a result that is not one text';
  // What does not fit the arguments is refused by the protocol's server, in words.
  if (structuredContent === undefined) return isError ? null : 'a result without content';
  const lines = part.text.split('\n');
  if (lines.some((line) => line !== escapePlain(line))) return `a line with what is not shown: ${part.text}`;
  const { facts, findings } = structuredContent as { facts?: unknown[]; findings?: unknown[] };
  // A line for each, and at most four on what is left out or is not there.
  const most = (facts ?? findings)?.length;
  if (most !== undefined && lines.length > most + 4) return `a text with a line of its own: ${part.text}`;
  for (const [name, value] of fieldsOf(structuredContent)) {
    if (/^(url|URL|page|receipt)$/.test(name) && !isAddress(value, origin))
      return `an address that leads astray: ${value}`;
  }
  return null;
}

function* fieldsOf(content: unknown): Generator<[name: string, value: string]> {
  if (!content || typeof content !== 'object') return;
  for (const [name, value] of Object.entries(content)) {
    if (typeof value === 'string') yield [name, value];
    else yield* fieldsOf(value);
  }
}

function isAddress(text: string, origin: string): boolean {
  const { protocol, username, password } = new URL(text, origin);
  return /^https?:$/.test(protocol) && !username && !password;
}
