import type { Instrumentation } from 'next';

/** Once for each server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs' || process.env['NEXT_PHASE'] === 'phase-production-build') return;
  try {
    const { startServerParts } = await import('./lib/web/server/start');
    await startServerParts();
  } catch (error) {
    // Next would try again with every request; a server that can't work says why and ends.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  const { log } = await import('./lib/log');
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
  const id = request.headers['x-request-id'];
  log.error({ error, digest, requestId: Array.isArray(id) ? id[0] : id, path: request.path, routePath, routeType }, 'request failed');
};
