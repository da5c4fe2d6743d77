import { z } from 'zod';

/** The thing that the last part of an address names: null for a new one, undefined where there is none such. */
export async function namedBy<T>(id: string, list: (id: string) => Promise<readonly T[]>): Promise<T | null | undefined> {
  if (id === 'new') return null;
  return z.uuid().safeParse(id).success ? (await list(id))[0] : undefined;
}
