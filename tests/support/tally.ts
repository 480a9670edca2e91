import type { Reporter, TestModule } from 'vitest/node';

/**
 * A reporter that prints why tests were skipped, and last a line for people and scripts: `312 passed, 0 failed`. `missing` lists what this
 * machine cannot run. Failures outside a test count too, such as a file that does not load. A run without tests fails.
 */
export default function tally(missing: string[] = []): Reporter {
  return {
    onTestRunEnd(modules, strayErrors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const skipped = tests.filter((test) => test.result().state === 'skipped');
      const passed = tests.filter((test) => test.ok() && test.result().state === 'passed').length;
      const failed =
        tests.length - passed - skipped.length + modules.flatMap(errorsOutsideTests).length + strayErrors.length;

      for (const test of skipped) {
        const result = test.result();
        const reason = result.state === 'skipped' && result.note;
        console.log(`skipped: ${test.fullName} (${reason || 'no reason given'})`);
      }
      for (const skippedGroup of missing) console.log(`skipped: ${skippedGroup}`);
      if (passed + failed === 0) process.exitCode = 1;

      const line = `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
      process.once('exit', () => console.log(line));
    },
  };
}

function errorsOutsideTests(module: TestModule): readonly unknown[] {
  return [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
}
