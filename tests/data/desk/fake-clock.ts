/** Sets the clock of this thread to `now`, from where it runs on. Without `now` it shows the real time. */
const RealDate = globalThis.Date;

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
