/**
 * The id of the request that this page, or the last change of it, was answered with: what the log names it by. The server says it in
 * `Server-Timing`, the one header that a page can read of its own answer (W3C Server Timing).
 */
export function lastRequestId(): string | undefined {
  const page = window.location.origin + window.location.pathname;
  const answers = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const own = answers.filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.split('?')[0] === page);
  const ids = own.flatMap((entry) => (entry instanceof PerformanceResourceTiming ? entry.serverTiming : []));
  return ids.findLast(({ name }) => name === 'request')?.description;
}
