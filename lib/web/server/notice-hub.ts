type Tell = () => void;
type Stream = { readonly tell: Tell; readonly close: () => void };

/** So many streams of one shop or order: one more ends the oldest, whose browser connects again if somebody looks at it. */
const most = 64;

/** The streams of this process that wait for news of a shop, or of an order: one ear (listen.ts) tells them all. */
export class NoticeHub {
  private readonly keys = new Map<string, Set<Stream>>();
  private closed = false;

  /** @returns what takes the stream away again; null when the server is stopping */
  add(key: string, stream: Stream): (() => void) | null {
    if (this.closed) return null;
    const waiting = this.keys.get(key) ?? new Set();
    const [oldest] = waiting;
    if (waiting.size >= most) oldest?.close();
    // Closing the last one takes the set away.
    const streams = this.keys.get(key) ?? new Set();
    this.keys.set(key, streams.add(stream));
    return () => {
      streams.delete(stream);
      if (streams.size === 0 && this.keys.get(key) === streams) this.keys.delete(key);
    };
  }

  tell(key: string): void {
    for (const { tell } of this.keys.get(key) ?? []) tell();
  }

  /** What was told while nobody listened is looked for by each stream. */
  tellAll(): void {
    for (const streams of this.keys.values()) for (const { tell } of streams) tell();
  }

  /** Ends every stream, so that the server can end. */
  closeAll(): void {
    this.closed = true;
    for (const streams of this.keys.values()) for (const { close } of streams) close();
  }
}

const globals = globalThis as typeof globalThis & { dianpuNotices?: NoticeHub; dianpuOrders?: NoticeHub };
/** Of shops. */
export const noticeHub = (): NoticeHub => (globals.dianpuNotices ??= new NoticeHub());
/** Of orders. */
export const orderHub = (): NoticeHub => (globals.dianpuOrders ??= new NoticeHub());
