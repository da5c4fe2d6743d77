import type { Gateway, Reply } from './gateway';
import { type CashierView, cashierPage, scanPage } from './pages';
import { isPaid, type Trade } from './trade';
import type { Trades } from './trades';
import type { WechatPaySandbox } from './wechat-pay';
import { codeUrl, type WechatTrade } from './wechat-trade';

const redirect = (location: string): Reply => ({ status: 303, type: 'text/plain', body: '', location });
const notFound: Reply = { status: 404, type: 'text/plain', body: 'not found' };

const alipayView = (trade: Trade): CashierView => ({
  at: `/cashier/${trade.outTradeNo}`,
  subject: trade.subject,
  total: trade.total,
  no: trade.tradeNo,
  state: isPaid(trade) ? 'paid' : trade.status === 'TRADE_CLOSED' ? 'closed' : 'open',
});
const wechatView = (trade: WechatTrade): CashierView => ({
  at: `/wechat/cashier/${trade.outTradeNo}`,
  subject: trade.description,
  total: trade.total,
  no: trade.transactionId,
  state: trade.state === 'SUCCESS' ? 'paid' : trade.state === 'CLOSED' ? 'closed' : 'open',
});

type Parts = { readonly trades: Trades; readonly gateway: Gateway; readonly wechat: WechatPaySandbox | null };
type Step = { readonly outTradeNo: string; readonly step: string; readonly accept: string };

/** What buyers see of both providers: cashiers, and a scanner for codes. */
export function createCashier({ trades, gateway, wechat }: Parts) {
  function alipay({ outTradeNo, step, accept }: Step): Reply {
    const trade = trades.find({ out_trade_no: outTradeNo });
    if (trade === undefined) return notFound;
    if (step === 'pay') {
      const paid = gateway.pay(outTradeNo);
      if (paid !== null) return redirect(paid.returnUrl === '' ? `/cashier/${outTradeNo}` : gateway.returnUrl(paid));
    }
    if (step === 'leave') return redirect(trade.quitUrl !== '' ? trade.quitUrl : trade.returnUrl !== '' ? trade.returnUrl : '/');
    return cashierPage(alipayView(trade), accept, step === 'fail');
  }

  function wechatCashier({ outTradeNo, step, accept }: Step): Reply {
    const trade = wechat?.find(outTradeNo);
    if (trade === undefined) return notFound;
    if (step === 'pay' && wechat?.pay(outTradeNo) != null)
      return redirect(trade.redirectUrl === '' ? wechatView(trade).at : trade.redirectUrl);
    if (step === 'leave') return redirect(trade.redirectUrl === '' ? '/' : trade.redirectUrl);
    return cashierPage(wechatView(trade), accept, step === 'fail');
  }

  /** The phone's browser was sent to WeChat. */
  function h5(url: URL): Reply {
    const trade = wechat?.byCode(url.searchParams.get('prepay_id') ?? '');
    if (trade === undefined) return notFound;
    wechat?.returnTo(trade, url.searchParams.get('redirect_url') ?? '');
    return redirect(wechatView(trade).at);
  }

  function scan(url: URL): Reply {
    const code = url.searchParams.get('code') ?? '';
    const ours = wechat?.byCode(code);
    if (code !== '' && ours !== undefined) return redirect(wechatView(ours).at);
    const trade = code === '' ? undefined : trades.all().find((one) => one.code === code);
    if (trade !== undefined) return redirect(alipayView(trades.open(trade)).at);
    const open = (wechat?.all() ?? []).filter(({ type, state }) => type === 'NATIVE' && state === 'NOTPAY');
    return scanPage([
      ...open.map((one) => ({ label: `微信支付 ${one.description}`, code: codeUrl(one) })),
      ...trades
        .all()
        .flatMap(({ code: qr, status, subject }) =>
          qr === undefined || status !== 'INIT' ? [] : [{ label: `支付宝 ${subject}`, code: qr }],
        ),
    ]);
  }

  return { alipay, wechat: wechatCashier, h5, scan };
}
