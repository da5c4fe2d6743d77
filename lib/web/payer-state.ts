import { createHmac, timingSafeEqual } from 'node:crypto';

/** Milliseconds that a browser may take to ask its provider who pays. */
const lastsMs = 10 * 60_000;

type Asking = { readonly sessionId: string; readonly groupNumber: string };

const macOf = (secret: string, { sessionId, groupNumber }: Asking, until: string): string =>
  createHmac('sha256', secret).update(`payer\n${sessionId}\n${groupNumber}\n${until}`).digest('hex');

/** What comes back with the browser, letters and digits alone: of this session, for this payment, for ten minutes. */
export function payerState(secret: string, asking: Asking, now: Date): string {
  const until = String(now.getTime() + lastsMs);
  return `${asking.groupNumber}T${until}M${macOf(secret, asking, until)}`;
}

/** The payment that a state was made for; null when it isn't ours, another browser's, or too old. */
export function groupOfState(secret: string, state: string, sessionId: string, now: Date): string | null {
  const [, groupNumber, until, mac] = /^(\d{1,32})T(\d{13})M([0-9a-f]{64})$/.exec(state) ?? [];
  if (groupNumber === undefined || until === undefined || mac === undefined || Number(until) < now.getTime()) return null;
  const right = macOf(secret, { sessionId, groupNumber }, until);
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(right, 'hex')) ? groupNumber : null;
}
