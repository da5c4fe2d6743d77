import type { OperatorContext } from '@/lib/domain/context';

/** A shop as operators see it, with its owners; null when there is none of that address. */
export async function readMerchant(ctx: OperatorContext, slug: string) {
  const found = await ctx.db.merchant.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      name: true,
      nameEn: true,
      status: true,
      suspendedReason: true,
      createdAt: true,
      application: {
        select: { id: true, kind: true, company: true, licence: true, licenceKey: true, contact: true, phone: true, email: true },
      },
      memberships: {
        where: { role: 'owner' },
        orderBy: { createdAt: 'asc' },
        select: { user: { select: { id: true, name: true, email: true } } },
      },
    },
  });
  if (found === null) return null;
  const { memberships, ...merchant } = found;
  return { ...merchant, owners: memberships.map(({ user }) => user) };
}
