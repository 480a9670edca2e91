/** Preloaded by Node (`--import`): the clock starts at the time in FAKE_NOW. */
const { Date: RealDate } = globalThis;
const offset = RealDate.parse(process.env.FAKE_NOW ?? '') - RealDate.now();

globalThis.Date = class extends RealDate {
  constructor(...parts: ConstructorParameters<typeof RealDate>) {
    if (parts.length) super(...parts);
    else super(RealDate.now() + offset);
  }
  static override now(): number {
    return RealDate.now() + offset;
  }
} as DateConstructor;
