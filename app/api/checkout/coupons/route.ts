import { backToCheckout } from '@/lib/web/back-to-checkout';

export const POST = (request: Request): Promise<Response> => backToCheckout(request);
