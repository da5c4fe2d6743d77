import { env } from '@/lib/env';
import { tags } from '@/lib/shared/tags';
import { log } from '@/lib/log';
import { expirePath } from './expire-path';
import { expiryKey } from './expiry-key';
import type { Ear } from './listen';

const gatherMs = 20;
const retryMs = 1000;

/**
 * Hears `tags_expired` (lib/domain/outbox.ts) and expires the pages of this process. Notifications that were sent while
 * nobody listened are lost, so after every connection the whole catalogue expires once (docs/adr/0003-cache-expiry.md).
 */
export function expirePages(): Ear & { readonly stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Set<string>();

  async function send(): Promise<void> {
    timer = undefined;
    const batch = [...waiting];
    waiting.clear();
    try {
      const answer = await fetch(`http://127.0.0.1:${env().PORT}${expirePath}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${expiryKey()}`, 'content-type': 'application/json' },
        body: JSON.stringify(batch),
      });
      if (!answer.ok) throw new Error(`answered ${answer.status}`);
    } catch (error) {
      if (stopped) return;
      for (const tag of batch) waiting.add(tag);
      log.warn({ error }, 'pages could not be expired, trying again');
      timer ??= setTimeout(() => void send(), retryMs);
    }
  }

  function expire(tag: string): void {
    waiting.add(tag);
    timer ??= setTimeout(() => void send(), gatherMs);
  }

  return {
    channel: 'tags_expired',
    hear: (payload) => expire(payload ?? tags.catalogue),
    missed: () => expire(tags.catalogue),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
