/**
 * The origin of a deployment, from the file that wrangler writes to WRANGLER_OUTPUT_FILE_PATH: a line of JSON for each event, of which `deploy`
 * has `targets` as a terminal shows them, such as `https://trade-facts.name.workers.dev` or `facts.example.com (custom domain)`.
 */
export function deployedAddress(report: string): string | null {
  const targets = report
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { type?: string; targets?: unknown })
    .flatMap(({ type, targets }) => (type === 'deploy' && Array.isArray(targets) ? targets : []))
    .filter((target) => typeof target === 'string');
  const domain = targets.map((target) => /^(\S+) \(custom domain\b/.exec(target)?.[1]).find(Boolean);
  const address = domain ? `https://${domain}` : targets.find((target) => target.startsWith('https://'));
  return address && URL.canParse(address) ? new URL(address).origin : null;
}
