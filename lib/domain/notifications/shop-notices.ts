import { z } from 'zod';
import { may, type Permission } from '@/lib/domain/access';
import type { StaffContext, StaffRole } from '@/lib/domain/context';

/** What a shop's people may be told of by mail, beside alerts of stock (staff-mail.ts), and the roles that are by default. */
const byDefault = {
  cancel_asked: ['owner', 'manager', 'support'],
  case_opened: ['owner', 'support'],
} as const satisfies Record<string, readonly StaffRole[]>;
export type ShopNotice = keyof typeof byDefault;
export const shopNotices = ['cancel_asked', 'case_opened'] as const satisfies readonly ShopNotice[];

/** Who may see what is told. */
const permissions: Readonly<Record<ShopNotice, Permission>> = { cancel_asked: 'orders.read', case_opened: 'after_sale.read' };
/** The kinds that a role may be told of. */
export const noticesFor = (role: StaffRole): ShopNotice[] => shopNotices.filter((kind) => may(role, permissions[kind]));

const isDefault = (kind: ShopNotice, role: StaffRole): boolean => byDefault[kind].some((one) => one === role);

type Choice = { readonly kind: string; readonly mail: boolean };
/** Does a member want mails of this kind: as they chose, else as their role does by default; of what they may see. */
export const wantsNotice = (role: StaffRole, choices: readonly Choice[], kind: ShopNotice): boolean =>
  may(role, permissions[kind]) && (choices.find((choice) => choice.kind === kind)?.mail ?? isDefault(kind, role));

/** A form of ticks: what is not ticked is off. */
export const chooseNoticesInput = z.object({ 'notices[]': z.array(z.enum(shopNotices)).default([]) });

/** What the member wants by mail from now on. */
export async function chooseNotices(ctx: StaffContext, { 'notices[]': wanted }: z.output<typeof chooseNoticesInput>): Promise<void> {
  const { userId, merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.mailChoice.deleteMany({ where: { userId, merchantId, kind: { in: [...shopNotices] } } });
    await tx.mailChoice.createMany({ data: shopNotices.map((kind) => ({ userId, merchantId, kind, mail: wanted.includes(kind) })) });
  });
}

/** The kinds that the member gets mails about. */
export async function readNotices(ctx: StaffContext): Promise<ShopNotice[]> {
  const { userId, merchantId, role } = ctx.actor;
  const chosen = await ctx.db.mailChoice.findMany({ where: { userId, merchantId }, select: { kind: true, mail: true } });
  return shopNotices.filter((kind) => wantsNotice(role, chosen, kind));
}
