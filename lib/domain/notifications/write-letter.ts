import type { Context } from '@/lib/domain/context';
import type { SignInvitation } from '@/lib/domain/staff/invitation-rules';
import type { Letter } from './letters';
import type { Words } from './render-letter';
import { writeCaseLetter, writeRefundedLetter } from './write-after-sale-letters';
import { writeInvitationLetter } from './write-invitation-letter';
import { writePaidLetter, writeShippedLetter } from './write-order-letters';
import { writeRestockLetter } from './write-restock-letter';
import { writeSecurityLetter } from './write-security-letter';
import { writeDecidedLetter, writeShopStateLetter } from './write-shop-letters';
import { writeStockLetter } from './write-stock-letter';

export type Addressed = { readonly to: string; readonly words: Words };
/** The absolute address of a path of the site. */
export type Site = (path: string) => string;

/** A letter as things are now; null when nobody is to get it (any more). */
export function writeLetter(ctx: Context, site: Site, letter: Letter, sign: SignInvitation): Promise<Addressed | null> {
  switch (letter.about) {
    case 'stock_alerts':
      return writeStockLetter(ctx, site, letter);
    case 'order_paid':
      return writePaidLetter(ctx, site, letter);
    case 'order_shipped':
      return writeShippedLetter(ctx, site, letter);
    case 'order_refunded':
      return writeRefundedLetter(ctx, site, letter);
    case 'case_answered':
      return writeCaseLetter(ctx, site, letter);
    case 'invitation':
      return writeInvitationLetter(ctx, site, letter, sign);
    case 'security':
      return writeSecurityLetter(ctx, site, letter);
    case 'application_decided':
      return writeDecidedLetter(ctx, site, letter);
    case 'shop_state':
      return writeShopStateLetter(ctx, site, letter);
    case 'restock':
      return writeRestockLetter(ctx, site, letter);
  }
}
