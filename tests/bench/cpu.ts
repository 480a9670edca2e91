/** Processor time of the workerd processes that this process started, from `/proc`. Linux only. */
import { readdirSync, readFileSync } from 'node:fs';

/** Seconds so far, of all threads, to the nanosecond as the scheduler counts; NaN where the system does not tell. */
export function workerdSeconds(): number {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOurs(name));
    return pids.length ? pids.reduce((sum, pid) => sum + nanoseconds(pid), 0) / 1e9 : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

/** Seconds so far of the process with this id, of all its threads. */
export function processorSeconds(pid: number): number {
  return nanoseconds(String(pid)) / 1e9;
}

/** proc_pid_stat(5): the name in brackets may hold anything, so fields are counted from behind it. */
function isOurs(pid: string): boolean {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const [, parent] = text.slice(end + 2).split(' ');
    return text.slice(text.indexOf('(') + 1, end) === 'workerd' && Number(parent) === process.pid;
  } catch {
    // It has ended meanwhile.
    return false;
  }
}

/** The first field of each thread's schedstat is the time it ran; `/proc/{pid}/stat` counts in ticks of 10 ms, longer than an answer takes. */
function nanoseconds(pid: string): number {
  const times = readdirSync(`/proc/${pid}/task`).map((thread) => {
    return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  });
  return times.reduce((sum, time) => sum + time, 0);
}
