import { z } from 'zod';
import { orderQueryInput } from '@/lib/domain/orders/manage-inputs';
import { locales } from '@/lib/shared/locale';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What every export is told: the format of its file, and the language of its words. */
export const exportInput = z.object({ format: z.enum(exportFormats).catch('csv'), language: z.enum(locales).catch('zh-CN') });

/** A list that is exported whole, as a form has it. */
export const exportForm = exportInput.extend({ kind: z.enum(['products_export', 'stock_export', 'customers_export']) });

export const exportOrdersInput = exportInput.extend({
  query: orderQueryInput,
  /** Who asked for it was allowed phone numbers and addresses in clear, and that is audited. */
  clear: z.boolean().default(false),
});
/** The same as a form has it. */
export const exportOrdersForm = orderQueryInput
  .extend(exportInput.shape)
  .transform(({ format, language, ...query }) => ({ format, language, query }));
