import { papersInput } from '@/lib/domain/order-desk/paper-inputs';
import { staffContext } from '@/lib/web/context';
import { downloadRoute } from '@/lib/web/download-route';
import { papersFile } from '@/lib/web/papers-file';

/** What the print page shows, as a PDF: `kind`, `size`, and `number` once for each order. */
export const GET = (request: Request): Promise<Response> =>
  downloadRoute(request, async (query, locale) => {
    const input = papersInput.parse({ kind: query.get('kind'), size: query.get('size'), number: query.getAll('number') });
    return papersFile(await staffContext('orders.read'), input, locale);
  });
