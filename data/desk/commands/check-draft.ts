/** `desk check`: what the rules find in one release, with what the record has beside each of its numbers. */
import { parseArgs, styleText } from 'node:util';
import { factId } from '../../fact/id.ts';
import { dataFolder } from '../../record/folders.ts';
import { RecordError, readRecord } from '../../record/record.ts';
import type { TradeRecord } from '../../record/schema.ts';
import { checkView, type OpenFinding } from '../../rules/check-record.ts';
import { RecordView } from '../../rules/record-view.ts';
import { type Draft, isDraftFile, nameOf, readDraft, releaseId, releasePath, writeDraft } from '../draft/draft-file.ts';
import { neighbourLines, neighboursOf } from '../draft/neighbours.ts';
import { proposedWaiver, type Waiver, waiverLine } from '../draft/waivers.ts';
import { type Command, UsageError } from '../terminal.ts';

export const check: Command = {
  summary: 'runs the rules on a release, with its neighbours side by side',
  help: `Usage: npm run desk -- check <release> [--waive N | --waive-all RULE] [--reason TEXT] [--json]

Shows beside each number of the release what the record has for the same fact, the year before, the other months of its year and the
parent, and what the rules find. Where a revision may explain a finding, a waiver is proposed: copy the numbers again first.

  --waive N      writes the waiver proposed for finding N into the release, once the numbers are compared with the page
  --waive-all RULE
                 waives all findings of a rule in this release, for the reason that is given with --reason
  --reason TEXT  with --waive: another reason, or one for a finding without a proposal
  --json         { release, neighbours, findings, elsewhere } instead of lines
  --no-input     never asks (this command has no questions)

Exit status: 0 no finding, 1 there are findings or open decisions, 2 the arguments are wrong, 3 the release can't be read, 4 it can't
be written.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        waive: { type: 'string' },
        'waive-all': { type: 'string' },
        reason: { type: 'string' },
        json: { type: 'boolean' },
        'no-input': { type: 'boolean' },
      },
    });
    const [name] = positionals;
    if (positionals.length !== 1 || !name) throw new UsageError('check takes one release.');
    const path = releasePath(name);
    const id = releaseId(path);
    const draft = readDraft(path);
    const record = recordWith(id);
    if (!record) return 1;
    const view = new RecordView(record);
    const { open, problems } = checkView(view);
    const own = open.filter(({ finding }) => finding.places.some(({ release }) => release.id === id));
    const ownLines = problems.filter(
      (line) => line.includes(`/${id}.json `) && !open.some((each) => each.line === line),
    );
    if (values['waive-all'] !== undefined) return waiveAll(path, draft, own, values['waive-all'], values.reason);
    if (values.waive !== undefined) return waive(path, draft, own, values.waive, values.reason);
    const release = record.releases.find((each) => each.id === id);
    const beside = (release?.observations ?? []).map((observation) => ({
      fact: factId(observation),
      printed: observation.printed,
      neighbours: neighboursOf(view, observation, id),
    }));
    const findings = own.map((each) => ({ message: each.line, rule: each.rule, waiver: proposedWaiver(each) }));
    // What makes numbers disputed is shown and stops nothing.
    const faults = own.filter(({ finding }) => !finding.isDispute).length;
    const elsewhere = problems.length - faults - ownLines.length;
    if (values.json) {
      const shown = findings.map(({ waiver, ...rest }) => ({ ...rest, waiver: waiver && pick(waiver) }));
      console.log(JSON.stringify({ release: id, neighbours: beside, findings: shown, elsewhere }, null, 2));
    } else {
      for (const { fact, printed, neighbours } of beside) {
        console.log(`${styleText('bold', printed)}  ${fact}`);
        for (const line of neighbours.length ? neighbourLines(neighbours) : ['nothing beside it'])
          console.log(`    ${line}`);
      }
      for (const [i, finding] of findings.entries()) for (const line of linesOf(finding, i + 1)) console.log(line);
      for (const line of ownLines) console.log(line);
    }
    if (elsewhere) console.error(`Problems in other releases: ${elsewhere}. See npm run record:check.`);
    const count = faults + ownLines.length;
    const disputes = own.length - faults;
    if (disputes)
      console.error(`${nameOf(path)}: numbers that others contradict, which will be disputed: ${disputes}.`);
    console.error(count ? `${nameOf(path)}: findings: ${count}.` : `${nameOf(path)}: the rules find nothing.`);
    return count ? 1 : 0;
  },
};

/** The record with this release, without the drafts of others; null, after saying why, where it has problems of shape. */
function recordWith(id: string): TradeRecord | null {
  try {
    return readRecord(dataFolder, undefined, (name) => name !== `${id}.json` && isDraftFile(name));
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    for (const problem of error.problems) console.error(problem);
    return null;
  }
}

function pick({ place, rule, reason }: Waiver) {
  return { release: place.release.id, fact: place.id, rule, reason };
}

function* linesOf({ message, waiver }: { message: string; waiver: Waiver | null }, number: number): Generator<string> {
  yield '';
  yield `${styleText('yellow', `Finding ${number}`)}: ${message}`;
  if (!waiver) return;
  yield `  If the page says so, a revision explains it. The waiver of ${waiver.place.observation.printed} in ${waiver.place.release.id}:`;
  yield `    ${waiverLine(waiver)}`;
}

function waive(
  path: string,
  draft: Draft,
  findings: OpenFinding[],
  number: string,
  reason: string | undefined,
): number {
  const finding = findings[Number(number) - 1];
  if (!finding) throw new UsageError(`--waive: there is no finding "${number}", there are ${findings.length}.`);
  const given = reason ?? proposedWaiver(finding)?.reason;
  if (!given) throw new UsageError(`No revision explains finding ${number}: give the reason with --reason.`);
  if (!addWaiver(path, draft, finding, given))
    throw new UsageError(`Finding ${number} is about no observation of ${nameOf(path)}.`);
  writeDraft(path, draft);
  console.error(`${nameOf(path)}: finding ${number} is waived (${finding.rule}).`);
  return 0;
}

function waiveAll(
  path: string,
  draft: Draft,
  findings: OpenFinding[],
  rule: string,
  reason: string | undefined,
): number {
  if (!reason) throw new UsageError('--waive-all needs the reason: give it with --reason.');
  const found = findings.filter((each) => each.rule === rule);
  if (!found.length) {
    const rules = [...new Set(findings.map((each) => each.rule))].join(', ') || 'none';
    throw new UsageError(`--waive-all: no finding of this release is of the rule "${rule}"; the rules are: ${rules}.`);
  }
  const count = found.filter((finding) => addWaiver(path, draft, finding, reason)).length;
  writeDraft(path, draft);
  console.error(`${nameOf(path)}: ${count} findings are waived (${rule}).`);
  return 0;
}

/** Adds the waiver to the observation of the draft that the finding is about; whether there is one. */
function addWaiver(path: string, draft: Draft, { rule, finding }: OpenFinding, reason: string): boolean {
  const id = releaseId(path);
  const place = finding.places.find(({ release }) => release.id === id);
  const observation = draft.observations.find(
    (each) => factId(each as never) === place?.id && each.printed === place.observation.printed,
  );
  if (!observation) return false;
  const others = (observation.waivers ?? []).filter((waiver) => waiver.rule !== rule);
  observation.waivers = [...others, { rule, reason }];
  return true;
}
