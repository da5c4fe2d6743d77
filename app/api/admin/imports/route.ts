import { importRoute } from '@/lib/web/import-route';

/** A file to import, from its form. */
export const POST = (request: Request): Promise<Response> => importRoute(request);
