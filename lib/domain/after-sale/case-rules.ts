import { type CaseReason, caseDays, noReasonDays } from './views';

const day = 86_400_000;

/** Whether a case can still be opened: from the shipping on, and for a time after the receipt. */
export function caseIsOpen(receivedAt: Date | null, reason: CaseReason | null, now: Date): boolean {
  if (receivedAt === null) return true;
  const days = reason === 'no_reason' ? noReasonDays : caseDays;
  return now.getTime() <= receivedAt.getTime() + days * day;
}
