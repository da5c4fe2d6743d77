import { expireRequest } from '@/lib/web/server/expire-request';

/** The listener of this process expires its pages here (docs/adr/0003-cache-expiry.md). */
export const POST = (request: Request): Promise<Response> => expireRequest(request);
