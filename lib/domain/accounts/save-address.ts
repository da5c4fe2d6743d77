import type { Transaction } from '@/lib/db/client';
import type { ShopperContext } from '@/lib/domain/context';
import { Refusal } from '@/lib/shared/refusal';
import type { AddressInput } from './inputs';

/** More than anybody needs, and few enough to show at checkout. */
const mostAddresses = 30;

/** The three codes as one path of the region tree, with their names. */
async function regionNames(tx: Transaction, { provinceCode, cityCode, districtCode }: AddressInput) {
  const [path] = await tx.$queryRaw<{ province: string; city: string; district: string }[]>`
    select p."name" as province, c."name" as city, d."name" as district
    from "Region" d join "Region" c on c."code" = d."parentCode" join "Region" p on p."code" = c."parentCode"
    where d."code" = ${districtCode} and c."code" = ${cityCode} and p."code" = ${provinceCode}`;
  if (path === undefined) throw new Refusal('INVALID_INPUT', {}, 'districtCode');
  return path;
}

/**
 * Adds an address to the shopper's book, or changes one of their own. The first one is the default one.
 * @throws Refusal INVALID_INPUT when the codes form no path, NOT_FOUND for another's address, QUANTITY_LIMIT
 */
export async function saveAddress(ctx: ShopperContext, input: AddressInput): Promise<{ id: string }> {
  const { userId } = ctx.actor;
  const { recipient, phone, provinceCode, cityCode, districtCode, street } = input;
  return ctx.db.$transaction(async (tx) => {
    // Whoever changes the book queues here, so that there is never a moment with two defaults.
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    const names = await regionNames(tx, input);
    const others = await tx.address.count({ where: { userId, ...(input.id === undefined ? {} : { id: { not: input.id } }) } });
    if (others >= mostAddresses) throw new Refusal('QUANTITY_LIMIT', { max: mostAddresses });
    const isDefault = input.isDefault || others === 0;
    if (isDefault) await tx.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } });
    const data = { recipient, phone, provinceCode, cityCode, districtCode, street, isDefault, ...names };
    if (input.id === undefined) return tx.address.create({ data: { userId, createdAt: ctx.now(), ...data }, select: { id: true } });
    const changed = await tx.address.updateMany({ where: { id: input.id, userId }, data });
    if (changed.count === 0) throw new Refusal('NOT_FOUND');
    return { id: input.id };
  });
}

/** Takes an address out of the book; the newest other one becomes the default. Deleting it twice is deleting it once. */
export async function deleteAddress(ctx: ShopperContext, id: string): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    await tx.address.deleteMany({ where: { id, userId } });
    if ((await tx.address.count({ where: { userId, isDefault: true } })) > 0) return;
    const newest = await tx.address.findFirst({ where: { userId }, orderBy: { createdAt: 'desc' }, select: { id: true } });
    if (newest !== null) await tx.address.update({ where: { id: newest.id }, data: { isDefault: true } });
  });
}

/** @throws Refusal NOT_FOUND for another's address */
export async function setDefaultAddress(ctx: ShopperContext, id: string): Promise<void> {
  const { userId } = ctx.actor;
  await ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "User" where "id" = ${userId}::uuid for update`;
    await tx.address.updateMany({ where: { userId, isDefault: true }, data: { isDefault: false } });
    const changed = await tx.address.updateMany({ where: { id, userId }, data: { isDefault: true } });
    if (changed.count === 0) throw new Refusal('NOT_FOUND');
  });
}
