import type { Transaction } from '@/lib/db/client';
import type { Context } from '@/lib/domain/context';
import { enqueueLetters } from './send-letter';
import { type ShopNotice, wantsNotice } from './shop-notices';

const choices = { select: { kind: true, mail: true } } as const;

/** Something has happened: whoever of the shop's staff wants to be told of it gets a mail, once. */
export async function tellMembers(
  ctx: Pick<Context, 'requestId'>,
  tx: Transaction,
  merchantId: string,
  { kind, subjectId }: { readonly kind: ShopNotice; readonly subjectId: string },
): Promise<void> {
  const members = await tx.membership.findMany({
    where: { merchantId, user: { email: { not: null } } },
    select: { userId: true, role: true, mailChoices: choices },
  });
  const wanting = members.filter(({ role, mailChoices }) => wantsNotice(role, mailChoices, kind));
  const letters = wanting.map(({ userId }) => ({ about: 'shop_notice', kind, subjectId, userId, merchantId }) as const);
  await enqueueLetters(ctx, tx, letters);
}
