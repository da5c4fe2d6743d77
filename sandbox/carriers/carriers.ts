import type { IncomingMessage } from 'node:http';
import type { Reply } from '@/sandbox/gateway';
import type { Store } from '@/sandbox/store';
import { createKdniaoSandbox, type KdniaoAccount } from './kdniao';
import { createKuaidi100Sandbox, type Kuaidi100Account } from './kuaidi100';
import { createParcels } from './parcels';
import type { World } from './reply';
import { createWebhookSandbox, type WebhookAccount } from './webhook';

export type CarrierAccounts = {
  readonly kuaidi100?: Kuaidi100Account;
  readonly kdniao?: KdniaoAccount;
  readonly webhookCarrier?: WebhookAccount;
};

/** The same parcels by three protocols. */
export function createCarriers(store: Store, accounts: CarrierAccounts, { stepMs, ...world }: World & { readonly stepMs: number }) {
  const parcels = createParcels(store, stepMs, world.now);
  const kuaidi100 = createKuaidi100Sandbox(store, parcels, accounts.kuaidi100 ?? { customer: '', key: '' }, world);
  const kdniao = createKdniaoSandbox(store, parcels, accounts.kdniao ?? { businessId: '', key: '', pushUrl: '' }, world);
  const webhook = createWebhookSandbox(store, parcels, accounts.webhookCarrier ?? { code: '', secret: '' }, world);
  const all = [kuaidi100, kdniao, webhook];
  return {
    parcels,
    /** Null: not for a carrier. */
    handle(path: string, headers: IncomingMessage['headers'], body: string): Reply | null {
      if (path === '/kuaidi100/poll/query.do') return kuaidi100.query(body);
      if (path === '/kuaidi100/poll') return kuaidi100.subscribe(body);
      if (path === '/kdniao/Ebusiness/EbusinessOrderHandle.aspx' || path === '/kdniao/api/dist') return kdniao.handle(body);
      return path.startsWith('/carrier/') ? webhook.handle(path.slice('/carrier/'.length), headers, body) : null;
    },
    /** What happens to the pushes to come, by whichever protocol. */
    rule: kuaidi100.notifier.rule,
    setRule: kuaidi100.notifier.setRule,
    deliveries: () => all.flatMap(({ notifier }) => notifier.deliveries()),
    release: () => all.forEach(({ notifier }) => notifier.release()),
    resume: () => all.forEach((one) => one.resume()),
    stop() {
      for (const { notifier } of all) notifier.stop();
      parcels.stop();
    },
  };
}
export type Carriers = ReturnType<typeof createCarriers>;
