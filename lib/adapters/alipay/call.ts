import type { AlipaySdk } from 'alipay-sdk';
import { z } from 'zod';
import { toAlipayTime } from './time';

/** The gateway's answer with a good signature, keys in camel case; anything else is null and means: not known. */
export type Answer = { readonly code: string; readonly subCode: string; readonly body: Readonly<Record<string, unknown>> };

const shape = z.looseObject({ code: z.coerce.string(), subCode: z.coerce.string().optional() });

/** Errors of the SDK carry whole payloads: only their kind goes on. */
const causeOf = (error: unknown): string => (error instanceof Error ? error.name : 'Error');

/**
 * One v2 call of the open platform. A timeout, a broken or unsigned answer is a cause, never an exception.
 * Source: opendocs.alipay.com, common request parameters.
 */
export async function call(
  sdk: AlipaySdk,
  method: string,
  bizContent: Record<string, unknown>,
  common: { readonly notifyUrl?: string } = {},
): Promise<Answer | { readonly cause: string }> {
  try {
    const result = await sdk.exec(method, { timestamp: toAlipayTime(new Date()), ...common, bizContent }, { validateSign: true });
    const parsed = shape.safeParse(result);
    if (!parsed.success) return { cause: 'unreadable answer' };
    return { code: parsed.data.code, subCode: parsed.data.subCode ?? '', body: parsed.data };
  } catch (error) {
    return { cause: causeOf(error) };
  }
}

/** 20000 and SYSTEM_ERROR say nothing of what happened. */
export const isUnknown = ({ code, subCode }: Answer): boolean => code === '20000' || /SYSTEM_ERROR|unknow-error/i.test(subCode);

/** Sub codes come with and without "ACQ." and once as "AQC.". */
export const says = ({ subCode }: Answer, ...names: readonly string[]): boolean => names.includes(subCode.replace(/^(ACQ|AQC)\./, ''));

export const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
