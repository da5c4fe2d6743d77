import { returnOfPayer } from '@/lib/web/payer-return';

/** A provider's own browser comes back with who pays: it proves itself by the state that was made for its session. */
export const GET = async (request: Request, { params }: RouteContext<'/api/payments/[provider]/payer'>): Promise<Response> =>
  returnOfPayer(request, (await params).provider);
