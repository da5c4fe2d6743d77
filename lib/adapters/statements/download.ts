import { UnreadableStatement } from './file';

/** The link dies after 30 seconds. */
const patienceMs = 25_000;
/** Bytes */
const sizeLimit = 24 * 1024 * 1024;

/**
 * Gets a bill's file: within the time and size that a bill may take, and from nowhere else than was allowed.
 * @throws UnreadableStatement saying what was wrong
 */
export async function download(link: string, allowed: (url: URL) => boolean, headers: Record<string, string> = {}): Promise<Uint8Array> {
  if (!URL.canParse(link) || !allowed(new URL(link))) throw new UnreadableStatement('link_elsewhere');
  try {
    const answer = await fetch(link, { headers, redirect: 'error', signal: AbortSignal.timeout(patienceMs) });
    if (!answer.ok || answer.body === null) throw new UnreadableStatement(`download: HTTP ${answer.status}`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > sizeLimit) throw new UnreadableStatement('too_large');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    if (error instanceof UnreadableStatement) throw error;
    throw new UnreadableStatement(`download: ${error instanceof Error ? error.name : 'failed'}`, { cause: error });
  }
}
