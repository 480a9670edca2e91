/** Processor time of the workerd processes that this process started, from `/proc`. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** CPU seconds of all threads so far, with the nanosecond precision of the scheduler; NaN if the system does not report them. */
export function workerdSeconds(): number {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurWorkerd(name));
    return pids.length ? pids.reduce((sum, pid) => sum + cpuNanoseconds(pid), 0) / 1e9 : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

/** CPU seconds so far of one process, all its threads. */
export function processorSeconds(pid: number): number {
  return cpuNanoseconds(String(pid)) / 1e9;
}

/** `/proc/{pid}/stat` is `123 (workerd) S 99 …`: id, name, state, id of the parent. The name may contain brackets, so the last `)` ends it. */
function isOurWorkerd(pid: string): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const [, parentId] = text.slice(end + 2).split(' ');
    return text.slice(text.indexOf('(') + 1, end) === 'workerd' && Number(parentId) === process.pid;
  } catch {
    // The process has ended since its id was listed.
    return false;
  }
}

/** The first field of each thread's schedstat is the time it ran; `/proc/{pid}/stat` counts ticks of 10 ms, longer than a response takes. */
function cpuNanoseconds(pid: string): number {
  const times = readdirSync(`/proc/${pid}/task`).map((thread) => {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  });
  return times.reduce((sum, time) => sum + time, 0);
}
