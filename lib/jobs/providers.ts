import { createAlipay } from '@/lib/adapters/alipay/alipay';
import { createSmtpMailer } from '@/lib/adapters/mail/smtp';
import { createDiskFiles } from '@/lib/adapters/storage/disk-files';
import { makePicture } from '@/lib/adapters/storage/make-picture';
import { createPhotos } from '@/lib/adapters/storage/photos';
import { createS3Files } from '@/lib/adapters/storage/s3-files';
import { createWechatPay } from '@/lib/adapters/wechat-pay/wechat-pay';
import type { PhotoStore } from '@/lib/domain/after-sale/photo-store';
import type { FileStore } from '@/lib/domain/files/file-store';
import type { Mailer } from '@/lib/domain/notifications/mailer';
import { bankTransfer, cashOnDelivery, zeroAmount } from '@/lib/domain/payments/by-hand';
import type { PaymentProvider, PaymentProviders } from '@/lib/domain/payments/provider';
import { env } from '@/lib/env';
import { alipayConfig, transferAccount, wechatPayConfig } from './payment-settings';

// The outside services of this process, made on first use.
let providers: PaymentProviders | undefined;
let smtp: Mailer | undefined;
let files: FileStore | undefined;
let photos: PhotoStore | undefined;

/** Every provider that is configured: a method whose provider isn't here is not offered. */
export function paymentProviders(): PaymentProviders {
  if (providers === undefined) {
    const wechat = wechatPayConfig();
    const all = [
      createAlipay(alipayConfig()),
      ...(wechat === null ? [] : [createWechatPay(wechat)]),
      ...(transferAccount() === null ? [] : [bankTransfer]),
      cashOnDelivery,
      zeroAmount,
    ];
    providers = new Map(all.map((one) => [one.id, one]));
  }
  return providers;
}

/** Those that have a daily bill. */
export const statementProviders = (): readonly PaymentProvider[] =>
  [...paymentProviders().values()].filter((provider) => provider.downloadStatement !== undefined);

/** A bucket where one is configured, else a folder. */
export function fileStore(): FileStore {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env();
  const isBucket = endpoint !== undefined && bucket !== undefined && accessKeyId !== undefined && secretAccessKey !== undefined;
  return (files ??= isBucket
    ? createS3Files({ endpoint, bucket, region: env().S3_REGION, pathStyle: env().S3_PATH_STYLE, accessKeyId, secretAccessKey })
    : createDiskFiles(env().STORAGE_DIR));
}
export const photoStore = (): PhotoStore => (photos ??= createPhotos(fileStore()));
/** What makes and keeps the pictures of products. */
export const pictureStudio = () => ({ files: fileStore(), make: makePicture });

/** Null where no mail server is configured: mails are off. */
export function mailer(): Mailer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return url === undefined || from === undefined ? null : (smtp ??= createSmtpMailer({ url, from }));
}
