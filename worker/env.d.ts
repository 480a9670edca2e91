/** The bindings and variables of wrangler.toml. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: { default: ExportedHandler<Env> };
  }
  interface Env {
    ASSETS: Fetcher;
    RATE_LIMITER: RateLimit;
    COSTLY_LIMITER: RateLimit;
    /** The deployment's public address, without a slash at the end. */
    PUBLIC_ORIGIN: string;
  }
}
interface Env extends Cloudflare.Env {}
