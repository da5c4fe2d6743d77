import { may, type Permission } from '@/lib/domain/access';
import type { StaffContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import { importSubjects, type ImportSubject } from './views';

/** What a member must be allowed to bring in files of each kind. */
export const subjectPermissions: Readonly<Record<ImportSubject, Permission>> = { products: 'products.write', stock: 'stock.write' };

/** The kinds of files that the member may bring in. */
export const ownSubjects = ({ actor }: StaffContext): ImportSubject[] =>
  importSubjects.filter((subject) => may(actor.role, subjectPermissions[subject]));

/** @throws Refusal NOT_ALLOWED */
export function requireSubject(ctx: StaffContext, subject: ImportSubject): void {
  if (!ownSubjects(ctx).includes(subject)) throw new Refusal('NOT_ALLOWED');
}

export const isSubject = (text: string): text is ImportSubject => importSubjects.some((subject) => subject === text);

/** A file of the shop, of a kind that the member may bring in. @throws Refusal NOT_FOUND */
export async function findImport(ctx: StaffContext, id: string) {
  const file = await ctx.db.importFile.findFirst({ where: { id, merchantId: ctx.actor.merchantId, subject: { in: ownSubjects(ctx) } } });
  if (file === null || !isSubject(file.subject)) throw new Refusal('NOT_FOUND');
  return { ...file, subject: file.subject };
}
