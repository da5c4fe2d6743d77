import { getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import type { ActionState } from '@/lib/shared/action-state';
import type { Locale } from '@/lib/shared/locale';
import type { Refusal } from '@/lib/shared/refusal';

const secret = /password|passcode|token|secret/i;

/** What was typed, to be shown again, a list's values apart by commas; secrets and files are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !secret.test(name) && !name.startsWith('$ACTION'))
      values[name] = name.endsWith('[]') && values[name] !== undefined ? `${values[name]},${value}` : value;
  }
  return values;
}

const known = [
  'required',
  'email',
  'phone',
  'password_short',
  'money',
  'signed',
  'percent',
  'rate',
  'pieces',
  'list_price',
  'sku_code',
  'too_many_skus',
  'tax_number',
  'credit_code',
  'slug',
  'shop_slug',
  'later',
  'code',
  'one_of',
  'tags',
  'twice',
] as const;

/** A schema may name the words itself with { error: 'phone' }; else the kind of the issue decides. */
async function issueWords(locale: Locale, issue: z.core.$ZodIssue): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'validation' });
  const named = known.find((key) => key === issue.message);
  if (named !== undefined) return t(named, { min: 8 });
  if (issue.input === undefined || issue.input === '') return t('required');
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? t('required') : t('too_small');
    case 'too_big':
      return t('too_big');
    case 'invalid_format':
      return issue.format === 'email' ? t('email') : t('invalid_format');
    default:
      return t('invalid');
  }
}

/** What the words of a refusal say where it came without. */
export const noParams = {
  seconds: 0,
  available: 0,
  max: 0,
  reserved: 0,
  yuan: '',
  sku: '',
  title: 'none',
  name: '',
  min: 0,
  mb: 0,
  row: 0,
  field: '',
  value: '',
  names: '',
  was: 0,
  now: 0,
  who: 'none',
} as const;

export async function refusedByRule(locale: Locale, refusal: Refusal, form: FormData): Promise<ActionState> {
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const message = t(refusal.code, { ...noParams, ...refusal.params });
  const fields = refusal.field === undefined ? {} : { [refusal.field]: message };
  return { status: 'refused', code: refusal.code, message, fields, values: typedValues(form) };
}

export async function refusedBySchema(locale: Locale, error: z.core.$ZodError, form: FormData): Promise<ActionState> {
  const t = await getTranslations({ locale, namespace: 'refusals' });
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const name = issue.path.join('.');
    fields[name] ??= await issueWords(locale, issue);
  }
  return { status: 'refused', code: 'INVALID_INPUT', message: t('INVALID_INPUT'), fields, values: typedValues(form) };
}
