import { z } from 'zod';
import { mostFen, parseYuan } from '@/lib/shared/money';
import { requiredText, text } from '@/lib/shared/text';

export const freightUnits = ['weight', 'piece'] as const;
export const mostRules = 40;

/** Yuan as people type them, read as fen; 0 is a fee too. */
const fee = z
  .string()
  .trim()
  .transform((typed, issue) => {
    const amount = parseYuan(typed);
    if (amount !== null && amount <= mostFen) return Number(amount);
    issue.addIssue({ code: 'custom', message: typed === '' ? 'required' : 'money', input: typed });
    return z.NEVER;
  });
const amount = z.coerce.number({ error: 'required' }).int().min(1).max(1_000_000);
const rule = z.object({
  /** '' is the default, for all provinces without a rule of their own. */
  provinceCode: z.union([z.literal(''), z.string().regex(/^\d{6}$/)]),
  served: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
  first: amount,
  firstFee: fee,
  step: amount,
  stepFee: fee,
  freeOver: z.union([z.literal('').transform(() => null), fee]),
});

const parts = ['served', 'first', 'firstFee', 'step', 'stepFee', 'freeOver'] as const;

/** Rows are fields of their own: `rules.0.first` …; the first is the default, a further one without a province is none. */
function gatherRules(form: unknown): unknown {
  if (typeof form !== 'object' || form === null) return form;
  const fields = new Map<string, unknown>(Object.entries(form));
  const rules = Array.from({ length: mostRules }, (_, row) => {
    const provinceCode = row === 0 ? '' : fields.get(`rules.${row}.provinceCode`);
    if (row > 0 && (typeof provinceCode !== 'string' || provinceCode === '')) return null;
    return { provinceCode, ...Object.fromEntries(parts.map((part) => [part, fields.get(`rules.${row}.${part}`) ?? ''])) };
  });
  return { ...form, rules };
}

/** The form of a freight template; without an id it makes a new one. */
export const saveTemplateInput = z.preprocess(
  gatherRules,
  z
    .object({
      id: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
      version: z.coerce.number().int().min(1).default(1),
      name: requiredText(40),
      nameEn: requiredText(60),
      unit: z.enum(freightUnits),
      isDefault: z.literal('on').optional().transform(Boolean),
      rules: z.array(rule.nullable()),
      skus: text(20_000)
        .transform((typed) => [...new Set(typed.split(/[\s,，、;；]+/).filter((one) => one !== ''))])
        .default([]),
    })
    .check(({ value, issues }) => {
      const codes = value.rules.map((one) => one?.provinceCode);
      for (const [row, code] of codes.entries())
        if (code !== undefined && codes.indexOf(code) < row)
          issues.push({ code: 'custom', message: 'twice', path: ['rules', row, 'provinceCode'], input: code });
    }),
);
export type SaveTemplateInput = z.output<typeof saveTemplateInput>;
