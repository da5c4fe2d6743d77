import { createHmac, timingSafeEqual } from 'node:crypto';

// A payment link names a draft and proves that we made it: nothing has to be kept, nobody can make one up, and it is worth what its order
// is worth: nothing once that is closed.

const macOf = (secret: string, draftId: string): Buffer => createHmac('sha256', secret).update(`payment-link\n${draftId}`).digest();

/** What stands in the address of a draft's payment link: letters, digits, - and _. */
export const payToken = (secret: string, draftId: string): string =>
  Buffer.concat([Buffer.from(draftId.replaceAll('-', ''), 'hex'), macOf(secret, draftId)]).toString('base64url');

/** The draft that a link is for; null when it isn't ours. */
export function draftOfToken(secret: string, token: string): string | null {
  if (!/^[\w-]{64}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const draftId = bytes
    .subarray(0, 16)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(bytes.subarray(16), macOf(secret, draftId)) ? draftId : null;
}
