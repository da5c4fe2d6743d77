import type { AlipaySdk } from 'alipay-sdk';
import { download } from '@/lib/adapters/statements/download';
import { UnreadableStatement } from '@/lib/adapters/statements/file';
import type { Outcome, StatementLine } from '@/lib/domain/payments/provider';
import { readBill } from './bill';
import { call, isUnknown, says, text } from './call';

/** Alipay's own hosts over TLS; else only the gateway's own origin, which in production is Alipay's too. */
const fromAlipay = (gatewayUrl: string) => (url: URL) =>
  url.origin === new URL(gatewayUrl).origin || (url.protocol === 'https:' && url.hostname.endsWith('.alipay.com'));

/** The documents show some links without TLS; the same hosts speak it. */
const withTls = (link: string) => link.replace(/^http:\/\/(?=[\w.-]+\.alipay\.com\/)/, 'https://');

/**
 * A day's bill: there from about 09:00 of the next day on. The link is asked for and used at once, it dies after 30 seconds.
 * Source: opendocs.alipay.com, alipay.data.dataservice.bill.downloadurl.query
 */
export async function downloadStatement(
  sdk: AlipaySdk,
  gatewayUrl: string,
  day: string,
): Promise<Outcome<readonly StatementLine[] | 'not_ready' | 'none'>> {
  const answer = await call(sdk, 'alipay.data.dataservice.bill.downloadurl.query', { bill_type: 'trade', bill_date: day });
  if ('cause' in answer) return { kind: 'unknown', cause: answer.cause };
  if (says(answer, 'BILL_NOT_EXIST')) return { kind: 'ok', value: 'not_ready' };
  if (says(answer, 'NO_BILL_DATA')) return { kind: 'ok', value: 'none' };
  if (isUnknown(answer)) return { kind: 'unknown', cause: answer.subCode };
  if (answer.code !== '10000') return { kind: 'rejected', code: answer.subCode === '' ? answer.code : answer.subCode, retryable: false };
  try {
    const archive = await download(withTls(text(answer.body['billDownloadUrl'])), fromAlipay(gatewayUrl));
    return { kind: 'ok', value: readBill(archive, day) };
  } catch (error) {
    if (error instanceof UnreadableStatement) return { kind: 'unknown', cause: error.message };
    throw error;
  }
}
