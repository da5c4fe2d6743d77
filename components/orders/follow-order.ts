/**
 * Tells an order's version word as it changes, while the page is seen: a browser has few connections for a site, so a hidden page gives its
 * own back. `streaming` says whether news come through. @returns what ends it
 */
export function followOrder(number: string, tell: (version: string) => void, streaming: (on: boolean) => void): () => void {
  let source: EventSource | undefined;
  const stop = () => {
    source?.close();
    source = undefined;
    streaming(false);
  };
  const connect = () => {
    stop();
    source = new EventSource(`/api/orders/${number}/live`);
    source.addEventListener('open', () => streaming(true));
    source.addEventListener('error', () => streaming(false));
    source.addEventListener('message', ({ data }) => {
      const { version }: { version: string | null } = JSON.parse(data);
      if (version !== null) tell(version);
    });
  };
  const turn = () => (document.visibilityState === 'visible' ? connect() : stop());
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    document.removeEventListener('visibilitychange', turn);
    stop();
  };
}
