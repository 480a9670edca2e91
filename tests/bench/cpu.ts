/** Processor time of the workerd processes that this process started, from `/proc`: on Linux alone. */
import { readdirSync, readFileSync } from 'node:fs';

/** Of `CLK_TCK`, which is 100 on every Linux that Node runs on. */
const TICK_SECONDS = 0.01;

/** Seconds so far, of all threads; NaN where the system does not tell. */
export function workerdSeconds(): number {
  try {
    const stats = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statOf);
    const ours = stats.filter(({ name, parent }) => name === 'workerd' && parent === process.pid);
    return ours.length ? ours.reduce((sum, { ticks }) => sum + ticks, 0) * TICK_SECONDS : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

/** proc_pid_stat(5): the name in brackets may hold anything, so fields are counted from behind it. */
function statOf(pid: string): { name: string; parent: number; ticks: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [name = '', rest = ''] = [
      text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
      text.slice(text.lastIndexOf(')') + 2),
    ];
    const fields = rest.split(' ');
    return [{ name, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
