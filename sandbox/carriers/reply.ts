import type { Reply } from '@/sandbox/gateway';

export type World = { readonly minuteMs: number; readonly now: () => number };

export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json;charset=utf-8',
  body: JSON.stringify(value),
});

/** Null for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
