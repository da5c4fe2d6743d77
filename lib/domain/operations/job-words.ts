/** Parts of payloads that are no ids and still say what a job is about. */
const plain = new Set(['about', 'provider', 'day', 'round', 'nightly', 'requestId']);
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);
const mostIds = 3;

/**
 * What of a job's payload may be shown: ids, and a few known words. Whatever else a payload may hold one day (an address, a token) stays
 * unseen.
 */
export function aboutOf(payload: unknown): (readonly [string, string])[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]: [string, unknown]): (readonly [string, string])[] => {
    if (isId(value)) return [[name, value]];
    if (Array.isArray(value) && value.length > 0 && value.every(isId)) {
      const more = value.length > mostIds ? ` +${value.length - mostIds}` : '';
      return [[name, `${value.slice(0, mostIds).join(', ')}${more}`]];
    }
    const short = (typeof value === 'string' && value.length <= 80) || typeof value === 'number' || typeof value === 'boolean';
    return plain.has(name) && short ? [[name, String(value)]] : [];
  });
}

/** An error's words without what opens something: the part of an address before the @, keys in its query. */
export const errorWords = (error: string): string =>
  error
    .replaceAll(/\/\/[^/\s@]+@/g, '//***@')
    .replaceAll(/\b(password|passwd|secret|token|key|sign)=[^\s&"']+/gi, '$1=***')
    .slice(0, 600);
