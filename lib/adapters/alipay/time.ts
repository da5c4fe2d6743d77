/** Alipay's times are wall time in GMT+8 without a zone: "yyyy-MM-dd HH:mm:ss". */
export const toAlipayTime = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 19);

/** Null for anything that isn't such a time. */
export function fromAlipayTime(text: unknown): Date | null {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/.test(text)) return null;
  const at = new Date(`${text.slice(0, 19).replace(' ', 'T')}+08:00`);
  return Number.isNaN(at.getTime()) ? null : at;
}
