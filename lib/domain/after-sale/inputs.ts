import { z } from 'zod';
import { linesOf, rows } from '@/lib/domain/orders/cancel-inputs';
import { isHumanNumber } from '@/lib/shared/number';
import { parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';
import { caseKinds, caseReasons, caseStates, kindsFor } from './views';

const number = z.string().refine(isHumanNumber);
export const caseNumberInput = z.object({ number });

const yuan = (typed: string, issue: z.RefinementCtx) => {
  const amount = parseYuan(typed);
  if (amount !== null && amount > 0) return amount;
  issue.addIssue({ code: 'custom', message: 'money', input: typed });
  return z.NEVER;
};
const money = z.string().trim().min(1, { error: 'required' }).transform(yuan);
/** Nothing typed: all there is. */
const moneyOrAll = z
  .string()
  .trim()
  .default('')
  .transform((typed, issue) => (typed === '' ? null : yuan(typed, issue)));

const waybill = z
  .string()
  .trim()
  .min(1, { error: 'required' })
  .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9-]{6,40}$/));

/** `caseId` is made with the page: pressed twice, it opens one case. */
export const openCaseForm = z
  .object({
    orderNumber: number,
    caseId: z.uuid(),
    kind: z.enum(caseKinds, { error: 'required' }),
    reason: z.enum(caseReasons, { error: 'required' }),
    description: text(500).default(''),
    amount: moneyOrAll,
    ...rows,
  })
  .transform((form, issue) => {
    const lines = linesOf(form);
    if (lines.length === 0) issue.addIssue({ code: 'custom', message: 'required', path: ['quantity[]'] });
    if (!kindsFor[form.reason].includes(form.kind)) issue.addIssue({ code: 'custom', message: 'invalid', path: ['reason'] });
    const { orderNumber, caseId, kind, reason, description, amount } = form;
    return { orderNumber, caseId, kind, reason, description, amount, lines };
  });
export type OpenCaseInput = z.output<typeof openCaseForm>;

export const saySomethingInput = z.object({ number, text: requiredText(500) });
export type SaySomethingInput = z.output<typeof saySomethingInput>;

export const reasonedInput = z.object({ number, text: requiredText(500) });
export type ReasonedInput = z.output<typeof reasonedInput>;

export const approveCaseInput = z.object({ number, returnTo: text(300).default(''), text: text(500).default('') });
export type ApproveCaseInput = z.output<typeof approveCaseInput>;

export const offerInput = z.object({ number, amount: money, text: requiredText(500) });
export type OfferInput = z.output<typeof offerInput>;

export const waybillInput = z.object({ number, carrierCode: requiredText(40), trackingNumber: waybill });
export type WaybillInput = z.output<typeof waybillInput>;

const pieces = z.array(z.coerce.number().int().min(0).max(9999)).max(200);
/** For each line: how many came back fit for sale, how many damaged. */
export const receiveReturnForm = z
  .object({
    number,
    amount: moneyOrAll,
    text: text(500).default(''),
    'orderLineId[]': z.array(z.uuid()).min(1).max(200),
    'sellable[]': pieces,
    'damaged[]': pieces,
  })
  .transform((form) => ({
    number: form.number,
    amount: form.amount,
    text: form.text,
    lines: form['orderLineId[]'].map((orderLineId, index) => ({
      orderLineId,
      sellable: form['sellable[]'][index] ?? 0,
      damaged: form['damaged[]'][index] ?? 0,
    })),
  }));
export type ReceiveReturnInput = z.output<typeof receiveReturnForm>;

export const decideInput = z.object({ number, decision: z.enum(['refund', 'return', 'no']), amount: moneyOrAll, text: requiredText(500) });
export type DecideInput = z.output<typeof decideInput>;

export const caseFilters = ['to_answer', 'to_receive', 'soon', 'disputed', 'open', 'all'] as const;
export type CaseFilter = (typeof caseFilters)[number];
/** The case lists' address. Nonsense in one part leaves that part out. */
export const listCasesInput = z.object({
  show: z.enum(caseFilters).catch('to_answer'),
  q: text(60).catch(''),
  state: z.enum(caseStates).optional().catch(undefined),
  /** The number of the last case of the page before. */
  before: number.optional().catch(undefined),
});
export type ListCasesInput = z.output<typeof listCasesInput>;
