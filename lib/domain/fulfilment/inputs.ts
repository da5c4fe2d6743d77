import { z } from 'zod';
import { requiredText } from '@/lib/shared/text';

const quantity = z.coerce.number().int().min(0).max(9999);

export type ShipOrderInput = {
  readonly number: string;
  readonly carrierCode: string;
  readonly trackingNumber: string;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
};

/** The shipping form: a quantity for each line, in the same order as the line ids; 0 leaves a line out. */
export const shipOrderForm = z
  .object({
    number: z.string().regex(/^\d{17}$/),
    carrierCode: requiredText(40),
    trackingNumber: z
      .string()
      .trim()
      .min(1, { error: 'required' })
      .transform((typed) => typed.replaceAll(/\s+/g, '').toUpperCase())
      .pipe(z.string().regex(/^[A-Z0-9-]{6,40}$/)),
    'orderLineId[]': z.array(z.uuid()).min(1).max(200),
    'quantity[]': z.array(quantity).min(1).max(200),
  })
  .transform((form): ShipOrderInput => ({
    number: form.number,
    carrierCode: form.carrierCode,
    trackingNumber: form.trackingNumber,
    lines: form['orderLineId[]']
      .map((orderLineId, index) => ({ orderLineId, quantity: form['quantity[]'][index] ?? 0 }))
      .filter((line) => line.quantity > 0),
  }));
