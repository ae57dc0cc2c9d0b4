import { hostname, networkInterfaces } from 'node:os';

/** Names and addresses under which this machine knows itself now; without brackets, without port. */
export function ownNames(publicHosts: readonly string[]): readonly string[] {
  const addresses = Object.values(networkInterfaces()).flatMap((each) =>
    // A link-local address means nothing without the name of its network card.
    (each ?? []).filter(({ scopeid }) => !scopeid).map(({ address }) => address),
  );
  return [...new Set(['localhost', hostname(), '127.0.0.1', '::1', ...addresses, ...publicHosts])];
}
