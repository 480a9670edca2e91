const RealDate = globalThis.Date;

/** Sets the clock of this thread: it starts at `now`, or is the real one without it. */
export function setClock(now: string | undefined): void {
  const offset = now === undefined ? 0 : RealDate.parse(now) - RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts: ConstructorParameters<typeof RealDate>) {
      if (parts.length) super(...parts);
      else super(RealDate.now() + offset);
    }
    static override now(): number {
      return RealDate.now() + offset;
    }
  } as DateConstructor;
}
