import 'server-only';
import { cookies } from 'next/headers';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { log } from '@/lib/log';
import type { NoticeHub } from './server/notice-hub';
import { sessionCookie } from './session-cookie';

/** Proxies close what is silent for a minute; the person is asked for again as often. */
const beatMs = 25_000;

export type News = {
  readonly hub: NoticeHub;
  /** Whose news: what the hub is told by. */
  readonly key: string;
  readonly requestId: string;
  readonly read: () => Promise<unknown>;
  /** Whether the person may still hear them. `token`: the session that the stream was opened with. */
  readonly stillMay: (token: string | undefined) => Promise<boolean>;
};

function streamOf({ hub, key, requestId, read, stillMay }: News, token: string | undefined): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave = () => undefined as void;
  return new ReadableStream({
    start(controller) {
      let ended = false;
      const end = () => {
        if (ended) return;
        leave();
        controller.close();
      };
      let reading: Promise<void> | undefined;
      let again = false;
      const send = (text: string) => {
        if (!ended) controller.enqueue(encoder.encode(text));
      };
      const look = async () => {
        if (!(await stillMay(token))) return end();
        send(`data: ${JSON.stringify(await read())}\n\n`);
      };
      // News that comes while the last is being read is read once after it.
      const tell = () => {
        if (reading !== undefined) again = true;
        else
          reading = look()
            .catch((error: unknown) => log.warn({ error, requestId }, 'a stream could not be read'))
            .finally(() => {
              reading = undefined;
              if (again && !ended) {
                again = false;
                tell();
              }
            });
      };
      const beat = setInterval(() => {
        send(': still here\n\n');
        void stillMay(token).then((still) => (still ? undefined : end()), end);
      }, beatMs);
      const forget = hub.add(key, { tell, close: end });
      leave = () => {
        ended = true;
        clearInterval(beat);
        forget?.();
      };
      if (forget === null) end();
      else tell();
    },
    // Who has gone has closed it already.
    cancel: () => leave(),
  });
}

/**
 * GET of news as they come (text/event-stream, HTML living standard): what they read, at once and whenever there are any. It ends with the
 * person's right to them, and with the server; browsers connect again by themselves.
 */
export async function eventRoute(open: () => Promise<News>): Promise<Response> {
  try {
    const news = await open();
    const token = (await cookies()).get(sessionCookie().name)?.value;
    // no-transform: compressed, it would be held back.
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' };
    return new Response(streamOf(news, token), { headers });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: { 'cache-control': 'no-store' } });
  }
}
