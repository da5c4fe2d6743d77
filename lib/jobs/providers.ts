import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { createDiskPhotos } from '@/lib/adapters/storage/disk-photos';
import { createKuaidi100 } from '@/lib/adapters/carriers/kuaidi100';
import type { PhotoStore } from '@/lib/domain/after-sale/photo-store';
import type { ParcelTracker } from '@/lib/domain/fulfilment/tracker';
import type { PaymentProvider } from '@/lib/domain/payments/provider';
import { env } from '@/lib/env';

// The outside services of this process, made on first use.
let alipay: PaymentProvider | undefined;
let kuaidi100: ParcelTracker | undefined;
let photos: PhotoStore | undefined;

export const paymentProvider = (): PaymentProvider =>
  (alipay ??= createAlipay({
    appId: env().ALIPAY_APP_ID,
    privateKey: env().ALIPAY_PRIVATE_KEY,
    alipayPublicKey: env().ALIPAY_PUBLIC_KEY,
    sellerId: env().ALIPAY_SELLER_ID,
    gatewayUrl: env().ALIPAY_GATEWAY_URL,
  }));

export const parcelTracker = (): ParcelTracker =>
  (kuaidi100 ??= createKuaidi100({ url: env().KUAIDI100_URL, customer: env().KUAIDI100_CUSTOMER ?? '', key: env().KUAIDI100_KEY ?? '' }));

export const photoStore = (): PhotoStore => (photos ??= createDiskPhotos(env().STORAGE_DIR));
