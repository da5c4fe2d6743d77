import { z } from 'zod';
import { text } from '@/lib/shared/text';
import { orderNumberInput } from './inputs';

const quantity = z.coerce.number().int().min(0).max(9999);

/** A form's rows: a quantity for each line id, in the same order; 0 leaves a line out. */
export const rows = {
  'orderLineId[]': z.array(z.uuid()).max(200).default([]),
  'quantity[]': z.array(quantity).max(200).default([]),
};
export const linesOf = (form: { readonly 'orderLineId[]': readonly string[]; readonly 'quantity[]': readonly number[] }) =>
  form['orderLineId[]']
    .map((orderLineId, index) => ({ orderLineId, quantity: form['quantity[]'][index] ?? 0 }))
    .filter((line) => line.quantity > 0);

/**
 * Without lines: all that hasn't shipped; a list of which nothing was chosen is a mistake. `cancelId` is made with the page: pressed
 * twice, it cancels once.
 */
export const cancelPaidForm = orderNumberInput.extend({ cancelId: z.uuid(), ...rows }).transform((form, issue) => {
  const lines = linesOf(form);
  if (lines.length === 0 && form['orderLineId[]'].length > 0) issue.addIssue({ code: 'custom', message: 'required', path: ['quantity[]'] });
  return { number: form.number, cancelId: form.cancelId, lines };
});
export type CancelPaidInput = z.output<typeof cancelPaidForm>;

export const cancelReasons = ['out_of_stock', 'agreed'] as const;
export const cancelPiecesForm = orderNumberInput
  .extend({ cancelId: z.uuid(), reason: z.enum(cancelReasons), note: text(200).default(''), ...rows })
  .transform((form, issue) => {
    const lines = linesOf(form);
    if (lines.length === 0) issue.addIssue({ code: 'custom', message: 'required', path: ['quantity[]'] });
    return { number: form.number, cancelId: form.cancelId, reason: form.reason, note: form.note, lines };
  });
export type CancelPiecesInput = z.output<typeof cancelPiecesForm>;

export const markPackingInput = orderNumberInput.extend({ packing: z.enum(['begin', 'stop']) });
export type MarkPackingInput = z.output<typeof markPackingInput>;

export const answerCancelInput = z
  .object({ id: z.uuid(), answer: z.enum(['grant', 'refuse']), note: text(200).default('') })
  .refine(({ answer, note }) => answer === 'grant' || note !== '', { error: 'required', path: ['note'] });
export type AnswerCancelInput = z.output<typeof answerCancelInput>;
export const cancelAskIdInput = z.object({ id: z.uuid() });
