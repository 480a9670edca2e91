/** Where the command gets the record from: a deployment, or a dump of one (the file that `/docs` offers). */
import { gunzipSync } from 'node:zlib';
import type { Answer } from '../../../data/contract/answers.ts';
import type { Fact } from '../../../data/contract/fact.ts';
import { readAtMost } from '../../../data/markup/read-at-most.ts';
import { type CheckSource, type CheckVocabulary, recordOf, remembered } from '../../check/record-facts.ts';
import { TradeFactsError, tradeFacts } from '../client.ts';

/** With what the command needs besides. */
export interface FileSource extends CheckSource {
  /** The fact of this id, or of the one to which it has moved; null where there is none. */
  fact(id: string): Promise<Fact | null>;
  /** Where receipts are; empty where that is not known. */
  origin: string;
  /** The id of the data set. */
  record(): Promise<string>;
}

/** What keeps the command from checking, in one sentence. */
export class CannotCheck extends Error {}

export function fromOrigin(address: string): FileSource {
  const client = inWords(() => tradeFacts(address));
  const get = <T>(path: string) => client.get<T>(path).catch(asCannotCheck);
  return {
    ...recordOf(get),
    origin: new URL(address).origin,
    record: async () => (await get<Answer<'AreaList'>>('/v1/areas')).dataset.id,
    async fact(id) {
      try {
        return await client.fact(id);
      } catch (error) {
        const { status } = error as TradeFactsError;
        if (status === 400 || status === 404 || status === 410) return null;
        return asCannotCheck(error);
      }
    },
  };
}

function inWords<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return asCannotCheck(error);
  }
}

function asCannotCheck(error: unknown): never {
  throw error instanceof TradeFactsError ? new CannotCheck(error.message) : error;
}

/** With what was asked for kept: many files cite the same facts. */
export function rememberedFiles(source: FileSource): FileSource {
  const known = remembered(source);
  const facts = new Map<string, Promise<Fact | null>>();
  return {
    ...known,
    fact(id) {
      const fact = facts.get(id) ?? source.fact(id);
      facts.set(id, fact);
      return fact;
    },
  };
}

interface Dump {
  dataset: { id: string };
  facts: Fact[];
  vocabulary: CheckVocabulary;
  moved: Record<string, string>;
}

export function fromDump(path: string): FileSource {
  const dump = readDump(path);
  const facts = new Map(dump.facts.map((fact) => [fact.id, fact]));
  return {
    origin: '',
    record: async () => dump.dataset.id,
    vocabulary: async () => dump.vocabulary,
    facts: async (area) => dump.facts.filter((fact) => fact.area === area),
    fact: async (id) => facts.get(dump.moved?.[id] ?? id) ?? null,
  };
}

/** Node's code for what decompresses to more than it may. */
const TOO_LARGE = 'ERR_BUFFER_TOO_LARGE';

/** The first bytes of a file that gzip made (RFC 1952, 2.3.1). */
const GZIP = [0x1f, 0x8b];

/** Bytes, also when they are decompressed: 23 times the dump of 2026. */
const LARGEST = 128 * 1024 * 1024;

function textOf(bytes: Uint8Array): string {
  const isGzip = GZIP.every((byte, i) => bytes[i] === byte);
  return new TextDecoder().decode(isGzip ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes);
}

function readDump(path: string): Dump {
  let content: unknown;
  try {
    const bytes = readAtMost(path, LARGEST);
    if (bytes.length > LARGEST) throw Object.assign(new Error(), { code: TOO_LARGE });
    content = JSON.parse(textOf(bytes));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      [TOO_LARGE]: `it is larger than ${LARGEST / 1024 / 1024} MB`,
    };
    throw new CannotCheck(`${path} can't be read: ${reasons[code ?? ''] ?? code ?? 'it is no JSON'}.`);
  }
  const { facts, vocabulary, dataset } = (content ?? {}) as Partial<Dump>;
  const areFacts = Array.isArray(facts) && facts.every((fact) => typeof fact?.id === 'string');
  if (!areFacts || !vocabulary?.areas || !vocabulary.indicators || !dataset?.id)
    throw new CannotCheck(`${path} is no dump of Trade Facts: it lacks facts, vocabulary or the id of its data set.`);
  return content as Dump;
}
