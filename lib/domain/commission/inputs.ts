import { z } from 'zod';
import { mostFen, parseYuan } from '@/lib/shared/money';
import { isHumanNumber } from '@/lib/shared/number';
import { requiredText, text } from '@/lib/shared/text';

/** An empty field is none. */
const optional = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => undefined), schema]).optional();

/** "5" or "5.25" percent, read as 1/10000. */
export const percent = z
  .string()
  .trim()
  .transform((typed, issue) => {
    const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed);
    const bps = match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
    if (bps !== null && bps <= 10_000) return bps;
    issue.addIssue({ code: 'custom', message: typed === '' ? 'required' : 'percent', input: typed });
    return z.NEVER;
  });
/** Yuan as people type them, read as fen; nothing is 0. */
const yuan = z
  .string()
  .trim()
  .default('')
  .transform((typed, issue) => {
    const amount = parseYuan(typed === '' ? '0' : typed);
    if (amount !== null && amount <= mostFen) return Number(amount);
    issue.addIssue({ code: 'custom', message: 'money', input: typed });
    return z.NEVER;
  });
/** A day and time as forms send it, in Asia/Shanghai. */
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'required' })
  .transform((typed) => new Date(`${typed}:00+08:00`))
  .refine((at) => !Number.isNaN(at.getTime()), { error: 'required' });

/** The form of a rule; without an id it makes a new one. */
export const saveRuleInput = z
  .object({
    id: optional(z.uuid()),
    version: z.coerce.number().int().min(1).default(1),
    name: requiredText(60),
    nameEn: requiredText(80),
    /** A shop by its address; none: all. */
    shop: text(40).default(''),
    categoryId: optional(z.uuid()),
    priority: z.coerce.number({ error: 'required' }).int().min(1).max(1000),
    rate: percent,
    fixed: yuan,
    validFrom: time,
    validTo: optional(time),
  })
  .check(({ value, issues }) => {
    if (value.validTo !== undefined && value.validTo <= value.validFrom)
      issues.push({ code: 'custom', message: 'later', path: ['validTo'], input: '-' });
  });
export type SaveRuleInput = z.output<typeof saveRuleInput>;
export const endRuleInput = z.object({ id: z.uuid(), version: z.coerce.number().int().min(1) });

/** What is tried: an order that there is, or something that might be sold. Nonsense in one part leaves that part out. */
export const tryFeesInput = z.object({
  number: z.string().trim().refine(isHumanNumber).optional().catch(undefined),
  shop: text(40).default('').catch(''),
  category: optional(z.uuid()).catch(undefined),
  amount: optional(yuan.pipe(z.number().positive())).catch(undefined),
  at: optional(time).catch(undefined),
});
export type TryFeesInput = z.output<typeof tryFeesInput>;

/** The list's address. */
export const listFeesInput = z.object({
  /** The id of the last line of the page before. */
  before: z.uuid().optional().catch(undefined),
});
export type ListFeesInput = z.output<typeof listFeesInput>;
