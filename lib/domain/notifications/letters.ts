import { z } from 'zod';

const securityEvents = ['two_factor_on', 'two_factor_renewed', 'two_factor_off', 'codes_renewed', 'recovery_used'] as const;
export type SecurityEvent = (typeof securityEvents)[number];

/**
 * A mail that is to be sent, as the job mail.send holds it: what it is about, and nothing of the person. Its words are found when it is sent
 * (write-letter.ts): who has changed their mind by then gets none.
 */
export const letter = z.discriminatedUnion('about', [
  z.object({ about: z.literal('stock_alerts'), digestId: z.uuid(), userId: z.uuid(), merchantId: z.uuid() }),
  z.object({ about: z.literal('order_paid'), groupId: z.uuid() }),
  z.object({ about: z.literal('order_shipped'), shipmentId: z.uuid() }),
  z.object({ about: z.literal('order_refunded'), refundId: z.uuid() }),
  z.object({ about: z.literal('case_answered'), messageId: z.uuid() }),
  z.object({ about: z.literal('invitation'), invitationId: z.uuid() }),
  z.object({ about: z.literal('security'), eventId: z.uuid(), userId: z.uuid(), what: z.enum(securityEvents) }),
  z.object({ about: z.literal('application_decided'), applicationId: z.uuid() }),
  z.object({ about: z.literal('shop_state'), changeId: z.uuid(), userId: z.uuid(), merchantId: z.uuid() }),
  z.object({ about: z.literal('restock'), subscriptionId: z.uuid() }),
]);
export type Letter = z.infer<typeof letter>;

/** One letter, one id: saying twice that it is to be sent, and sending it twice, is the same mail. */
export function letterId(given: Letter): string {
  switch (given.about) {
    case 'stock_alerts':
      return `stock-alerts.${given.digestId}`;
    case 'order_paid':
      return `order-paid.${given.groupId}`;
    case 'order_shipped':
      return `order-shipped.${given.shipmentId}`;
    case 'order_refunded':
      return `order-refunded.${given.refundId}`;
    case 'case_answered':
      return `case-answered.${given.messageId}`;
    case 'invitation':
      return `invitation.${given.invitationId}`;
    case 'security':
      return `security.${given.eventId}`;
    case 'application_decided':
      return `application.${given.applicationId}`;
    case 'shop_state':
      return `shop-state.${given.changeId}.${given.userId}`;
    case 'restock':
      return `restock.${given.subscriptionId}`;
  }
}
