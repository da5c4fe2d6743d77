import type { Database } from '@/lib/db/client';
import { regions } from './regions';

/** Carriers by the code of 快递100, with their service numbers. */
const carriers = [
  ['shunfeng', '顺丰速运', 'SF Express', '95338'],
  ['jd', '京东物流', 'JD Logistics', '950616'],
  ['zhongtong', '中通快递', 'ZTO Express', '95311'],
  ['yuantong', '圆通速递', 'YTO Express', '95554'],
  ['yunda', '韵达快递', 'Yunda Express', '95546'],
  ['shentong', '申通快递', 'STO Express', '95543'],
  ['jtexpress', '极兔速递', 'J&T Express', '956025'],
  ['debangkuaidi', '德邦快递', 'Deppon Express', '95353'],
  ['ems', 'EMS', 'EMS', '11183'],
  ['youzhengguonei', '邮政快递包裹', 'China Post', '11183'],
] as const;

const batch = 1000;

/** What every installation needs, real ones too: the divisions of China and the carriers. Running it again changes nothing. */
export async function writeReference(db: Database): Promise<void> {
  await db.carrier.createMany({
    data: carriers.map(([code, name, nameEn, phone]) => ({ code, name, nameEn, phone })),
    skipDuplicates: true,
  });
  if ((await db.region.count()) > 0) return;
  const rows = regions();
  for (let from = 0; from < rows.length; from += batch)
    await db.region.createMany({ data: rows.slice(from, from + batch), skipDuplicates: true });
}
