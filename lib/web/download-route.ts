import 'server-only';
import { type Locale, toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { log } from '@/lib/log';

type Download = { readonly name: string; readonly pieces: AsyncGenerator<string> };

const noStore = { 'cache-control': 'no-store' };

/** Bytes as the reader takes them: the next piece is made only then, and none once the reader is gone. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** GET of a CSV file that is written while it is read. The address's `locale` names the language. What fails on the way breaks the file off. */
export async function downloadRoute(
  request: Request,
  run: (query: URLSearchParams, locale: Locale) => Promise<Download>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const { name, pieces } = await run(query, toLocale(query.get('locale')));
    return new Response(streamOf(pieces), {
      headers: { ...noStore, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="${name}"` },
    });
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: noStore });
    log.error({ error, url: request.url }, 'download failed');
    return Response.json({ code: 'INTERNAL' }, { status: 500, headers: noStore });
  }
}
