import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { env } from '@/lib/env';
import { toLocale } from '@/lib/shared/locale';
import { Refusal, type RefusalCode, refusalStatus } from '@/lib/shared/refusal';
import { readBody } from './body';
import { noParams } from './words';
import { log } from '@/lib/log';

const bodyLimit = 64 * 1024;
const noStore = { 'cache-control': 'no-store' };

/** A change must come from our own pages: browsers name the origin on every request that isn't a plain GET. */
export function fromOurPages(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null) return origin === new URL(env().APP_URL).origin;
  return request.headers.get('sec-fetch-site') === 'same-origin';
}

async function refused(request: Request, code: RefusalCode, params: Record<string, string | number> = {}): Promise<Response> {
  const locale = toLocale(request.headers.get('x-locale'));
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const message = t(code, { ...noParams, ...params });
  const { seconds } = params;
  const headers = seconds === undefined ? noStore : { ...noStore, 'retry-after': String(seconds) };
  return Response.json({ code, message }, { status: refusalStatus[code], headers });
}

async function answering(request: Request, run: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await run(), { headers: noStore });
  } catch (error) {
    if (error instanceof Refusal) return refused(request, error.code, error.params);
    const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID();
    log.error({ error, requestId, url: request.url }, 'route failed');
    return Response.json({ code: 'INTERNAL', requestId }, { status: 500, headers: noStore });
  }
}

/** GET for the site's own pages: private JSON, never stored. The header `x-locale` names the language of refusals. */
export const readRoute = (request: Request, run: () => Promise<unknown>): Promise<Response> => answering(request, run);

/** POST or PATCH with a JSON body from the site's own pages. */
export function writeRoute<S extends z.ZodType>(
  request: Request,
  schema: S,
  run: (input: z.output<S>) => Promise<unknown>,
): Promise<Response> {
  return answering(request, async () => {
    if (!fromOurPages(request)) throw new Refusal('NOT_ALLOWED');
    const text = await readBody(request, bodyLimit);
    let body: unknown;
    try {
      body = JSON.parse(text ?? '');
    } catch {
      throw new Refusal('INVALID_INPUT');
    }
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new Refusal('INVALID_INPUT');
    return run(parsed.data);
  });
}
