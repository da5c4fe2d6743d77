import type { AuditChange, AuditValue } from './views';

/** Deeper than this an object is told as it stands. */
const deepest = 3;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function plain(value: unknown): AuditValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) return value.join(', ');
  return JSON.stringify(value);
}

/** Every field by its path, such as `query.stage`. */
function flat(value: unknown, path: string, depth: number): [string, AuditValue][] {
  if (isObject(value) && (path === '' || (depth < deepest && Object.keys(value).length > 0)))
    return Object.entries(value).flatMap(([name, inner]) => flat(inner, path === '' ? name : `${path}.${name}`, depth + 1));
  return path === '' ? [] : [[path, plain(value)]];
}

/**
 * What an entry says was changed. Where both sides tell of a field, only if it differs; what one side alone tells of (a name, a reason) is
 * told as it is.
 */
export function auditChanges(before: unknown, after: unknown): AuditChange[] {
  const [was, is] = [new Map(flat(before, '', 0)), new Map(flat(after, '', 0))];
  const fields = [...new Set([...was.keys(), ...is.keys()])];
  return fields
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter(({ before: old, after: now }) => old !== now);
}
