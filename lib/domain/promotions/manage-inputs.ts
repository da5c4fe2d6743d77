import { z } from 'zod';
import { mostFen, parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';

/** An empty field is none. */
const optional = <S extends z.ZodType>(schema: S) => z.union([z.literal('').transform(() => undefined), schema]).optional();

/** Yuan as people type them, read as fen; more than nothing. */
export const yuan = z
  .string()
  .trim()
  .transform((typed, issue) => {
    const amount = parseYuan(typed);
    if (amount !== null && amount > 0 && amount <= mostFen) return Number(amount);
    issue.addIssue({ code: 'custom', message: typed === '' ? 'required' : 'money', input: typed });
    return z.NEVER;
  });
const count = (most: number) => z.coerce.number({ error: 'required' }).int().min(1).max(most);
/** A day and time as forms send it, in Asia/Shanghai. */
const time = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { error: 'required' })
  .transform((typed) => new Date(`${typed}:00+08:00`))
  .refine((at) => !Number.isNaN(at.getTime()), { error: 'required' });
const ticked = z.literal('on').optional().transform(Boolean);
const many = z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]);
const skuCode = text(60);
/** SKUs as a list that people type: apart by lines, commas or spaces. */
const skuList = text(20_000).transform((typed) => [...new Set(typed.split(/[\s,，、;；]+/).filter((one) => one !== ''))]);

export const scopeKinds = ['shop', 'categories', 'products', 'variants'] as const;
export const promotionKinds = ['amount_off', 'percent_off', 'nth_off', 'gift', 'free_freight'] as const;
export const couponKinds = ['amount_off', 'percent_off', 'free_freight'] as const;
export const offerStatuses = ['active', 'paused'] as const;
export const mostTiers = 3;

const terms = {
  over1: optional(yuan),
  off1: optional(yuan),
  over2: optional(yuan),
  off2: optional(yuan),
  over3: optional(yuan),
  off3: optional(yuan),
  repeat: ticked,
  percent: optional(count(100)),
  most: optional(yuan),
  every: optional(count(20)),
  giftSku: skuCode.default(''),
  giftQuantity: optional(count(99)),
  scope: z.enum(scopeKinds).default('shop'),
  'categoryIds[]': many,
  skus: skuList.default([]),
  minAmount: optional(yuan),
  minQuantity: optional(count(999)),
  firstOrder: ticked,
};

/** What the fields of an offer's terms say; which of them count depends on the kind. */
export const termsInput = z.object({ kind: z.enum(promotionKinds), ...terms });
export type TermsInput = z.output<typeof termsInput>;

const required = (issues: z.core.$ZodRawIssue[], path: string) =>
  issues.push({ code: 'custom', message: 'required', path: [path], input: '' });

/** What the kind and scope need and nobody filled in. */
function missing(input: TermsInput, issues: z.core.$ZodRawIssue[]): void {
  const { kind, scope } = input;
  if (kind === 'amount_off' && input.off1 === undefined) required(issues, 'off1');
  if (kind === 'amount_off' && input.repeat && input.over1 === undefined) required(issues, 'over1');
  if ((kind === 'percent_off' || kind === 'nth_off') && input.percent === undefined) required(issues, 'percent');
  if (kind === 'nth_off' && (input.every ?? 0) < 2) required(issues, 'every');
  if (kind === 'gift' && input.giftSku === '') required(issues, 'giftSku');
  if (scope === 'categories' && input['categoryIds[]'].length === 0) required(issues, 'categoryIds[]');
  if ((scope === 'products' || scope === 'variants') && input.skus.length === 0) required(issues, 'skus');
}

const edited = { id: optional(z.uuid()), version: z.coerce.number().int().min(1).default(1) };
const named = { name: requiredText(60), nameEn: requiredText(80), status: z.enum(offerStatuses).default('active') };
const limit = optional(count(10_000_000));

/** Stacking groups that have words of their own; a shop may name others. */
export const knownGroups = ['order', 'goods', 'freight', 'gift'] as const;

/** The form of a promotion; without an id it makes a new one. */
export const savePromotionInput = termsInput
  .extend({
    ...edited,
    ...named,
    group: requiredText(40),
    /** A group of another name instead. */
    ownGroup: text(40).default(''),
    priority: z.coerce.number().int().min(0).max(1000).default(100),
    startsAt: time,
    endsAt: optional(time),
    totalLimit: limit,
    perUserLimit: limit,
  })
  .check(({ value, issues }) => {
    missing(value, issues);
    if (value.endsAt !== undefined && value.endsAt <= value.startsAt)
      issues.push({ code: 'custom', message: 'later', path: ['endsAt'], input: '-' });
  });
export type SavePromotionInput = z.output<typeof savePromotionInput>;

/** The form of a coupon: a code or the claim centre, good for some days or until a day. */
export const saveCouponInput = termsInput
  .extend({
    ...edited,
    ...named,
    kind: z.enum(couponKinds),
    code: optional(
      text(32)
        .transform((typed) => typed.toUpperCase())
        .refine((typed) => /^[A-Z0-9]{4,32}$/.test(typed), { error: 'code' }),
    ),
    totalLimit: limit,
    perUserLimit: count(100).default(1),
    claimStartsAt: time,
    claimEndsAt: time,
    validDays: optional(count(3650)),
    validUntil: optional(time),
  })
  .check(({ value, issues }) => {
    missing(value, issues);
    if (value.claimEndsAt <= value.claimStartsAt) issues.push({ code: 'custom', message: 'later', path: ['claimEndsAt'], input: '-' });
    if ((value.validDays === undefined) === (value.validUntil === undefined))
      issues.push({ code: 'custom', message: 'one_of', path: ['validDays'], input: '-' });
  });
export type SaveCouponInput = z.output<typeof saveCouponInput>;

export const mostFlashItems = 30;
const flashItem = z.object({ sku: skuCode.min(1, { error: 'required' }), price: yuan, quota: count(1_000_000), perUserLimit: limit });

/** Rows are fields of their own: `items.0.sku`, `items.0.price` …; a row without a SKU is none. */
function gatherItems(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const fields = new Map(Object.entries(form));
  const rows = Array.from({ length: mostFlashItems }, (_, row) => ({
    sku: fields.get(`items.${row}.sku`),
    price: fields.get(`items.${row}.price`) ?? '',
    quota: fields.get(`items.${row}.quota`),
    perUserLimit: fields.get(`items.${row}.perUserLimit`),
  }));
  return { ...form, items: rows.map((row) => (typeof row.sku === 'string' && row.sku.trim() !== '' ? row : null)) };
}

export const saveFlashSaleInput = z.preprocess(
  gatherItems,
  z.object({ ...edited, ...named, startsAt: time, endsAt: time, items: z.array(flashItem.nullable()) }).check(({ value, issues }) => {
    if (value.endsAt <= value.startsAt) issues.push({ code: 'custom', message: 'later', path: ['endsAt'], input: '-' });
    const skus = value.items.map((item) => item?.sku ?? '');
    if (skus.every((sku) => sku === '')) required(issues, 'items.0.sku');
    for (const [row, sku] of skus.entries())
      if (sku !== '' && skus.indexOf(sku) < row) issues.push({ code: 'custom', message: 'twice', path: ['items', row, 'sku'], input: sku });
  }),
);
export type SaveFlashSaleInput = z.output<typeof saveFlashSaleInput>;

/** A basket to try an offer with: lines of a SKU and how many, such as "CUP-1 x 2". */
export const basketInput = text(2000).transform((typed) =>
  typed.split(/[\n,，;；]+/).flatMap((row) => {
    const [, sku = '', pieces = '1'] = /^\s*(\S+?)(?:\s*(?:[x×*]\s*|\s)(\d{1,3}))?\s*$/i.exec(row) ?? [];
    return sku === '' ? [] : [{ sku, quantity: Math.max(1, Number(pieces)) }];
  }),
);

const complete = ({ value, issues }: { readonly value: TermsInput; readonly issues: z.core.$ZodRawIssue[] }) => missing(value, issues);
/** The same fields while they are typed, with the basket to try them with. */
export const previewInput = termsInput.extend({ basket: basketInput.default([]) }).check(complete);

export const offerLists = ['promotions', 'coupons', 'flash'] as const;
export type OfferList = (typeof offerLists)[number];
/** The list's address: `?show=`. */
export const listOffersInput = z.object({ show: z.enum(offerLists).catch('promotions') });

/** The calendar's address: `?month=2026-11`; nonsense is this month. */
export const calendarInput = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});
