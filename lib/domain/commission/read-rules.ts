import type { Transaction } from '@/lib/db/client';
import type { CommissionTerms } from './rules';

const terms = {
  id: true,
  merchantId: true,
  categoryId: true,
  priority: true,
  rateBps: true,
  fixedFee: true,
  validFrom: true,
  validTo: true,
} as const;

type Asked = { readonly merchantIds: readonly string[]; readonly from: Date; readonly to: Date };

/** The rules that may count for what these shops sell in a time. The platform has tens of them, not thousands. */
export const rulesFor = (
  { commissionRule }: Pick<Transaction, 'commissionRule'>,
  { merchantIds, from, to }: Asked,
): Promise<CommissionTerms[]> =>
  commissionRule.findMany({
    where: {
      validFrom: { lte: to },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gt: from } }] },
        { OR: [{ merchantId: null }, { merchantId: { in: [...new Set(merchantIds)] } }] },
      ],
    },
    select: terms,
  });
