import { caseVersion } from '@/lib/domain/after-sale/read-cases';
import { Refusal } from '@/lib/shared/refusal';
import { shopperContext } from '@/lib/web/context';
import { readRoute } from '@/lib/web/json-route';

/** For the shopper's page of an open case: `{ version }`, a word that changes when the case does. */
export const GET = (request: Request, { params }: RouteContext<'/api/after-sales/[number]'>): Promise<Response> =>
  readRoute(request, async () => {
    const version = await caseVersion(await shopperContext(), (await params).number);
    if (version === null) throw new Refusal('NOT_FOUND');
    return { version };
  });
