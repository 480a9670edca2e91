/** The package as its users' tools see it: publint reads its fields, attw resolves its types as TypeScript does. */
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/** What is wrong, a line each. `folder` is the package's, `tarball` its content. */
export async function problemsOf(folder: string, tarball: Uint8Array): Promise<string[]> {
  return [...(await publintProblems(folder)), ...(await typeProblems(tarball))];
}

async function publintProblems(folder: string): Promise<string[]> {
  const { messages, pkg } = await publint({ pkgDir: folder, strict: true, pack: false });
  return messages.map((message) => `publint: ${formatMessage(message, pkg) ?? message.code}`);
}

/** The package is of ES modules alone: resolvers that know no exports, and `require`, are left out, as in attw's profile esm-only. */
const LEFT_OUT = ['node10', 'node16-cjs'];

async function typeProblems(tarball: Uint8Array): Promise<string[]> {
  const analysis = await checkPackage(createPackageFromTarballData(tarball));
  if (!analysis.types) return ['attw: the package has no types'];
  return analysis.problems.flatMap((problem) => {
    const { kind } = problem;
    if ('resolutionKind' in problem && LEFT_OUT.includes(problem.resolutionKind)) return [];
    const where = 'entrypoint' in problem ? ` of ${problem.entrypoint}` : '';
    return [`attw: ${kind}${where}${'resolutionKind' in problem ? `, ${problem.resolutionKind}` : ''}`];
  });
}
