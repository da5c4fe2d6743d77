import 'server-only';
import { type Locale, toLocale } from '@/lib/shared/locale';
import { Refusal, refusalStatus } from '@/lib/shared/refusal';
import { log } from '@/lib/log';

type Download = {
  readonly name: string;
  /** `text/csv` unless it is said. */
  readonly type?: string;
  /** Bytes, where it is known. */
  readonly size?: number;
  readonly pieces: AsyncGenerator<string | Uint8Array>;
};

const noStore = { 'cache-control': 'no-store' };

/** Bytes as the reader takes them: the next piece is made only then, and none once the reader is gone. */
function streamOf(pieces: Download['pieces']): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(typeof next.value === 'string' ? encoder.encode(next.value) : next.value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** GET of a file that is written, or read, while it is taken: CSV unless it says what it is. The address's `locale` names the language. What fails on the way breaks the file off. */
export async function downloadRoute(
  request: Request,
  run: (query: URLSearchParams, locale: Locale) => Promise<Download>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const { name, type = 'text/csv; charset=utf-8', size, pieces } = await run(query, toLocale(query.get('locale')));
    return new Response(streamOf(pieces), {
      headers: {
        ...noStore,
        'content-type': type,
        'content-disposition': `attachment; filename="${name}"`,
        ...(size === undefined ? {} : { 'content-length': String(size) }),
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ code: error.code }, { status: refusalStatus[error.code], headers: noStore });
    log.error({ error, url: request.url }, 'download failed');
    return Response.json({ code: 'INTERNAL' }, { status: 500, headers: noStore });
  }
}
