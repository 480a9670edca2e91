/** The rate of the limiter in wrangler.toml, for messages and documentation. */
export const REQUESTS_PER_MINUTE = 600;
