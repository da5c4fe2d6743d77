import type { BellState } from './bell-state';

/** Where no stream comes through, it is asked for so often, and a stream tried again. */
const pollMs = 15_000;

/**
 * Tells what the bell shows whenever it changes: by a stream while the page is seen, by asking where no stream comes through. A browser has
 * few connections for a site, so a hidden page gives its own back. @returns what ends it
 */
export function followBell(locale: string, tell: (state: BellState) => void): () => void {
  const query = `?locale=${encodeURIComponent(locale)}`;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function poll(): Promise<void> {
    const answer = await fetch(`/api/admin/notices${query}`).catch(() => null);
    if (answer?.ok === true) tell(await answer.json());
  }

  function connect(): void {
    clearTimeout(timer);
    source?.close();
    source = new EventSource(`/api/admin/notices/live${query}`);
    source.addEventListener('message', ({ data }) => tell(JSON.parse(data)));
    source.addEventListener('error', () => {
      // While it is connecting the browser tries by itself.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => {
        void poll();
        connect();
      }, pollMs);
    });
  }

  function stop(): void {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  }

  const turn = () => (document.visibilityState === 'visible' ? connect() : stop());
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    stop();
  };
}
