/** The demo's people. They exist only where the sandbox plays Alipay; production mode never makes them. */
export const demoPassword = 'dianpu-demo';

export const demoAccounts = [
  { email: 'shopper@dianpu.test', name: '林小满', does: 'buys: orders, parcels, addresses' },
  { email: 'merchant@dianpu.test', name: '沈青禾', does: 'runs a shop: /admin' },
  { email: 'operator@dianpu.test', name: '周平', does: 'runs the platform: /admin' },
] as const;
