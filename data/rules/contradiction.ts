/** Finds numbers that contradict earlier ones of the same key, in time that grows with their number and not with its square. */
import type { Place, Statement } from './statements.ts';

/** The two statements that any further one of a group contradicts first, if it contradicts any of them. */
export class Extremes {
  highest: Statement | null = null;
  lowest: Statement | null = null;

  add(statement: Statement): void {
    if (!this.highest || lower(statement) > lower(this.highest)) this.highest = statement;
    if (!this.lowest || upper(statement) < upper(this.lowest)) this.lowest = statement;
  }

  join({ highest, lowest }: Extremes): void {
    for (const statement of [highest, lowest]) if (statement) this.add(statement);
  }

  /** A statement of the group whose bounds are more than `allowance` (a part of its own size) away from those of `other`. */
  contradicting(other: Statement, allowance = 0): Statement | null {
    const [highest, lowest] = [this.highest, this.lowest];
    if (highest && upper(other) < lower(highest) - allowance * Math.abs(lower(highest))) return highest;
    if (lowest && lower(other) > upper(lowest) + allowance * Math.abs(upper(lowest))) return lowest;
    return null;
  }
}

/** The finding about `statement`; `why` follows what the other page prints. */
export function contradiction(statement: Statement, other: Statement, why: string) {
  const places: [Place, Place] = [statement.place, other.place];
  const message = `${other.place.release.id} prints ${other.printed} ${why}`;
  // Else the later number is served as a revision of the other.
  return { places, message, isDispute: !statement.revises || statement.published === other.published };
}

function lower({ bounds }: Statement): number {
  return bounds[0] ?? -Infinity;
}

function upper({ bounds }: Statement): number {
  return bounds[1] ?? Infinity;
}
