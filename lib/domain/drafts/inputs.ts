import { z } from 'zod';
import { addressInput } from '@/lib/domain/accounts/inputs';
import { maxQuantity } from '@/lib/domain/cart/inputs';
import { paymentMethods } from '@/lib/domain/payments/views';
import { mostFen, parseYuan } from '@/lib/shared/money';
import { text } from '@/lib/shared/text';

export const startDraftInput = z.object({});
export const draftInput = z.object({ id: z.uuid() });
export type DraftInput = z.output<typeof draftInput>;

/** Puts a piece of a SKU into a draft; one more of it, when it lies there. */
export const addLineInput = draftInput.extend({ variantId: z.uuid() });
export type AddLineInput = z.output<typeof addLineInput>;

/** Yuan as people type them, read as fen. Empty: the SKU's own price, nothing was agreed on. */
const agreed = z
  .string()
  .trim()
  .transform((typed, issue) => {
    if (typed === '') return null;
    const amount = parseYuan(typed);
    if (amount !== null && amount > 0 && amount <= mostFen) return amount;
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });

/** A line of a draft: 0 takes it out. `price` is there for who may agree on one. */
export const changeDraftLineInput = addLineInput.extend({
  quantity: z
    .string({ error: 'required' })
    .trim()
    .min(1, { error: 'required' })
    .transform(Number)
    .pipe(z.number().int().min(0).max(maxQuantity)),
  price: agreed.optional(),
});
export type ChangeDraftLineInput = z.output<typeof changeDraftLineInput>;

/** Where a draft's goods go. */
export const draftAddressInput = addressInput.omit({ id: true, isDefault: true, next: true }).extend({ draftId: z.uuid() });
export type DraftAddressInput = z.output<typeof draftAddressInput>;

/** Hours that the goods are held and the link can be paid by. */
export const heldHours = [1, 24, 72] as const;
export const placeDraftInput = draftInput.extend({
  /** Of the bill that was shown. */
  quoteHash: z.string().regex(/^[\w-]{1,64}$/),
  note: text(200).default(''),
  hours: z.enum(['1', '24', '72']).default('24').transform(Number),
});
export type PlaceDraftInput = z.output<typeof placeDraftInput>;

/** The page of a draft: what is looked for to be added, and the regions chosen so far where there is no JavaScript. */
export const draftPageInput = z.object({ q: text(60).catch('') });
/** The list's address: drafts made before that one. */
export const listDraftsInput = z.object({ before: z.uuid().optional().catch(undefined) });
export type ListDraftsInput = z.output<typeof listDraftsInput>;

/** The pay form behind a payment link. */
export const payByLinkInput = z.object({ token: z.string().max(200), method: z.enum(paymentMethods).default('alipay') });
