type Tell = () => void;
type Stream = { readonly tell: Tell; readonly close: () => void };

/** The streams of this process that wait for news of a shop: one ear (listen.ts) tells them all. */
export class NoticeHub {
  private readonly shops = new Map<string, Set<Stream>>();
  private closed = false;

  /** @returns what takes the stream away again; null when the server is stopping */
  add(merchantId: string, stream: Stream): (() => void) | null {
    if (this.closed) return null;
    const streams = this.shops.get(merchantId) ?? new Set();
    this.shops.set(merchantId, streams.add(stream));
    return () => {
      streams.delete(stream);
      if (streams.size === 0 && this.shops.get(merchantId) === streams) this.shops.delete(merchantId);
    };
  }

  tell(merchantId: string): void {
    for (const { tell } of this.shops.get(merchantId) ?? []) tell();
  }

  /** What was told while nobody listened is looked for by each stream. */
  tellAll(): void {
    for (const streams of this.shops.values()) for (const { tell } of streams) tell();
  }

  /** Ends every stream, so that the server can end. */
  closeAll(): void {
    this.closed = true;
    for (const streams of this.shops.values()) for (const { close } of streams) close();
  }
}

const globals = globalThis as typeof globalThis & { dianpuNotices?: NoticeHub };
export const noticeHub = (): NoticeHub => (globals.dianpuNotices ??= new NoticeHub());
