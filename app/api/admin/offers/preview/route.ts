import { previewInput } from '@/lib/domain/promotions/manage-inputs';
import { toLocale } from '@/lib/shared/locale';
import { staffContext } from '@/lib/web/context';
import { writeRoute } from '@/lib/web/json-route';
import { previewForm } from '@/lib/web/offer-preview';

/** What the offer in a form of the console means, `{ what, verdict, rows }`: nothing is written. */
export const POST = (request: Request): Promise<Response> =>
  writeRoute(request, previewInput, async ({ basket, ...terms }) =>
    previewForm(await staffContext('promotions.read'), toLocale(request.headers.get('x-locale')), terms, basket),
  );
