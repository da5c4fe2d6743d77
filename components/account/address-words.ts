import { z } from 'zod';
import { nextPath } from '@/lib/domain/accounts/inputs';

const names = [
  'recipient',
  'phone',
  'province',
  'city',
  'district',
  'choose',
  'street',
  'streetHint',
  'asDefault',
  'saveAddress',
  'showCities',
  'showDistricts',
  'region',
] as const;
export type AddressLabels = Readonly<Record<(typeof names)[number], string>>;

export const addressWords = (t: (name: (typeof names)[number]) => string): AddressLabels =>
  Object.fromEntries(names.map((name) => [name, t(name)])) as AddressLabels;

const code = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .catch(undefined);

/** What the form's address says: where to go on to, and the regions chosen so far where there is no JavaScript. */
const query = z.object({ next: nextPath.catch('/account/addresses'), province: code, city: code });
export const addressQuery = (raw: Record<string, unknown>) => {
  const read = query.parse({ ...raw });
  return raw['next'] === undefined ? { ...read, next: '/account/addresses' } : read;
};
