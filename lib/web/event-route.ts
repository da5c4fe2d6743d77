import 'server-only';
import { cookies } from 'next/headers';
import { may } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { log } from '@/lib/log';
import { staffContext } from './context';
import { noticeHub } from './server/notice-hub';
import { sessionCookie } from './session-cookie';
import { sessionOfToken } from './session-token';

/** Proxies close what is silent for a minute; the person is asked for again as often. */
const beatMs = 25_000;

/** Whether the person is still signed in, and still has the role that the stream was opened for. */
async function stillMay({ db, actor: { userId, merchantId, role } }: StaffContext, token: string | undefined): Promise<boolean> {
  const session = await sessionOfToken(token);
  if (session?.userId !== userId) return false;
  const member = await db.membership.findFirst({ where: { userId, merchantId }, select: { role: true } });
  return member?.role === role && may(role, 'console.use');
}

type Read = (ctx: StaffContext, locale: ReturnType<typeof toLocale>) => Promise<unknown>;

function streamOf(ctx: StaffContext, token: string | undefined, read: () => Promise<unknown>): ReadableStream<Uint8Array> {
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
        if (!(await stillMay(ctx, token))) return end();
        send(`data: ${JSON.stringify(await read())}\n\n`);
      };
      // News that comes while the last is being read is read once after it.
      const tell = () => {
        if (reading !== undefined) again = true;
        else
          reading = look()
            .catch((error: unknown) => log.warn({ error, requestId: ctx.requestId }, 'a stream could not be read'))
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
        void stillMay(ctx, token).then((still) => (still ? undefined : end()), end);
      }, beatMs);
      const forget = noticeHub().add(ctx.actor.merchantId, { tell, close: end });
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
 * GET of news as they come (text/event-stream, HTML living standard): what `read` gives, at once and whenever there is news for the
 * shop. It ends with the person's session or role, and with the server; browsers connect again by themselves.
 */
export async function eventRoute(request: Request, read: Read): Promise<Response> {
  try {
    const ctx = await staffContext('console.use');
    const token = (await cookies()).get(sessionCookie().name)?.value;
    const locale = toLocale(new URL(request.url).searchParams.get('locale'));
    return new Response(
      streamOf(ctx, token, () => read(ctx, locale)),
      // no-transform: compressed, it would be held back.
      { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' } },
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: { 'cache-control': 'no-store' } });
  }
}
