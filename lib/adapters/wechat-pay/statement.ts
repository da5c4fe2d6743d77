import { z } from 'zod';
import { download } from '@/lib/adapters/statements/download';
import { UnreadableStatement } from '@/lib/adapters/statements/file';
import type { Outcome, StatementLine } from '@/lib/domain/payments/provider';
import { readTradeBill } from './bill';
import { authorizationFor, call, type Merchant } from './call';

const named = z.looseObject({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });

/**
 * A day's bill: there from about 10:00 of the next day on. Its file is not signed; the signed answer that names it says its hash.
 * Source: pay.weixin.qq.com, GET /v3/bill/tradebill, GET /v3/billdownload/file
 */
export async function downloadStatement(
  merchant: Merchant,
  day: string,
): Promise<Outcome<readonly StatementLine[] | 'not_ready' | 'none'>> {
  const answer = await call(merchant, 'GET', `/v3/bill/tradebill?${new URLSearchParams({ bill_date: day, bill_type: 'ALL' }).toString()}`);
  if (answer.kind === 'unknown') return answer;
  if (answer.kind === 'refused') {
    if (answer.code === 'NO_STATEMENT_EXIST') return { kind: 'ok', value: 'none' };
    if (answer.code === 'STATEMENT_CREATING') return { kind: 'ok', value: 'not_ready' };
    return { kind: 'rejected', code: answer.code, retryable: false };
  }
  const bill = named.safeParse(answer.body).data;
  if (bill === undefined) return { kind: 'unknown', cause: 'unreadable answer' };
  try {
    const url = new URL(bill.download_url);
    const headers = {
      authorization: authorizationFor(merchant, url.pathname + url.search),
      accept: 'application/json',
      'user-agent': 'dianpu',
    };
    const file = await download(url.href, ({ origin }) => origin === new URL(merchant.url).origin, headers);
    return { kind: 'ok', value: readTradeBill(file, bill.hash_value) };
  } catch (error) {
    if (error instanceof UnreadableStatement) return { kind: 'unknown', cause: error.message };
    throw error;
  }
}
