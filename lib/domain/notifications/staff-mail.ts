import { z } from 'zod';
import { type AlertKindName, alertKinds } from '@/lib/domain/alerts/views';
import type { StaffContext, StaffRole } from '@/lib/domain/context';

const byDefault: ReadonlySet<StaffRole> = new Set(['owner', 'warehouse']);

type Choice = { readonly kind: string; readonly mail: boolean };
/** Does a member want mails about alerts of this kind: as they chose, else as their role does by default. */
export const wantsMail = (role: StaffRole, choices: readonly Choice[], kind: AlertKindName): boolean =>
  choices.find((choice) => choice.kind === kind)?.mail ?? byDefault.has(role);

/** A form of ticks: what is not ticked is off. */
export const chooseMailInput = z.object({ 'kinds[]': z.array(z.enum(alertKinds)).default([]) });
export type ChooseMailInput = z.output<typeof chooseMailInput>;

/** What the member wants by mail from now on. */
export async function chooseMail(ctx: StaffContext, { 'kinds[]': wanted }: ChooseMailInput): Promise<void> {
  const { userId, merchantId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.mailChoice.deleteMany({ where: { userId, merchantId, kind: { in: [...alertKinds] } } });
    await tx.mailChoice.createMany({ data: alertKinds.map((kind) => ({ userId, merchantId, kind, mail: wanted.includes(kind) })) });
  });
}

/** The kinds that the member gets mails about. */
export async function readMailChoices(ctx: StaffContext): Promise<AlertKindName[]> {
  const { userId, merchantId, role } = ctx.actor;
  const choices = await ctx.db.mailChoice.findMany({ where: { userId, merchantId }, select: { kind: true, mail: true } });
  return alertKinds.filter((kind) => wantsMail(role, choices, kind));
}
