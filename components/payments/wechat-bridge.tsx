'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

type Bridge = {
  invoke(name: 'getBrandWCPayRequest', params: Readonly<Record<string, string>>, done: (answer: { err_msg: string }) => void): void;
};

declare global {
  interface Window {
    /** There inside WeChat's browser, once it is ready. Source: pay.weixin.qq.com, JSAPI调起支付 */
    WeixinJSBridge?: Bridge;
  }
}

type Props = { readonly params: Readonly<Record<string, string>>; readonly label: string; readonly failed: string };

/** Pays inside WeChat. What its answer says proves nothing: the page asks for itself. */
export function WechatBridge({ params, label, failed }: Props) {
  const router = useRouter();
  const [unpaid, setUnpaid] = useState(false);
  const pay = () => {
    const bridge = window.WeixinJSBridge;
    if (bridge === undefined) return setUnpaid(true);
    bridge.invoke('getBrandWCPayRequest', params, ({ err_msg: answer }) => {
      if (answer === 'get_brand_wcpay_request:ok') router.refresh();
      else setUnpaid(true);
    });
  };
  return (
    <div className="w-full space-y-2">
      <Button onClick={pay} className="w-full">
        {label}
      </Button>
      <p role="alert" className={unpaid ? 'text-sm text-danger' : 'sr-only'}>
        {unpaid ? failed : ''}
      </p>
    </div>
  );
}
