import type { Database } from '@/lib/db/client';
import { hashPassword } from '@/lib/domain/accounts/password';
import { demoAccounts, demoPassword } from './accounts';

/** The demo's people; the shopper has an address. Returns their ids by e-mail. */
export async function writePeople(db: Database): Promise<ReadonlyMap<string, string>> {
  const passwordHash = await hashPassword(demoPassword);
  const ids = new Map<string, string>();
  for (const { email, name } of demoAccounts) {
    const user = await db.user.upsert({
      where: { email },
      create: { email, name, passwordHash, emailVerifiedAt: new Date(), isOperator: email.startsWith('operator@') },
      update: {},
    });
    ids.set(email, user.id);
  }
  const userId = ids.get('shopper@dianpu.test') ?? '';
  if ((await db.address.count({ where: { userId } })) === 0)
    await db.address.create({
      data: {
        userId,
        recipient: '林小满',
        phone: '13800138000',
        provinceCode: '330000',
        cityCode: '330100',
        districtCode: '330106',
        province: '浙江省',
        city: '杭州市',
        district: '西湖区',
        street: '文三路 168 号 3 幢 502 室',
        isDefault: true,
      },
    });
  return ids;
}
