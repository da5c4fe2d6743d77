import 'server-only';
import { timingSafeEqual } from 'node:crypto';
import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { readBody } from '@/lib/web/body';
import { expiryKey } from './expiry-key';

const tagList = z.array(z.string().max(256)).max(10_000);

function isOurs(request: Request): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${expiryKey()}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** POST [tag, …]: the pages that carry one of them are rendered anew on their next visit. 204, 401, 422. */
export async function expireRequest(request: Request): Promise<Response> {
  if (!isOurs(request)) return new Response(null, { status: 401 });
  const parsed = tagList.safeParse(JSON.parse((await readBody(request, 1024 * 1024)) ?? 'null'));
  if (!parsed.success) return new Response(null, { status: 422 });
  for (const tag of parsed.data) revalidateTag(tag, { expire: 0 });
  return new Response(null, { status: 204 });
}
