import type { RefusalCode } from '@/lib/shared/refusal';
import enAccount from '@/messages/en/account.json';
import enAdmin from '@/messages/en/admin.json';
import enAfterSale from '@/messages/en/after-sale.json';
import enAudit from '@/messages/en/audit.json';
import enBulk from '@/messages/en/bulk.json';
import enCart from '@/messages/en/cart.json';
import enCheckout from '@/messages/en/checkout.json';
import enCollections from '@/messages/en/collections.json';
import enCommission from '@/messages/en/commission.json';
import enCommon from '@/messages/en/common.json';
import enCustomers from '@/messages/en/customers.json';
import enDesk from '@/messages/en/desk.json';
import enDone from '@/messages/en/done.json';
import enDrafts from '@/messages/en/drafts.json';
import enEditor from '@/messages/en/editor.json';
import enFigures from '@/messages/en/figures.json';
import enImports from '@/messages/en/imports.json';
import enFinder from '@/messages/en/finder.json';
import enInvoices from '@/messages/en/invoices.json';
import enNotices from '@/messages/en/notices.json';
import enLanes from '@/messages/en/lanes.json';
import enLists from '@/messages/en/lists.json';
import enMerchants from '@/messages/en/merchants.json';
import enOfferResults from '@/messages/en/offer-results.json';
import enOffers from '@/messages/en/offers.json';
import enOperations from '@/messages/en/operations.json';
import enOrderExport from '@/messages/en/order-export.json';
import enOrders from '@/messages/en/orders.json';
import enPapers from '@/messages/en/papers.json';
import enPayments from '@/messages/en/payments.json';
import enProductList from '@/messages/en/product-list.json';
import enPromotions from '@/messages/en/promotions.json';
import enRefusals from '@/messages/en/refusals.json';
import enRestock from '@/messages/en/restock.json';
import enReviews from '@/messages/en/reviews.json';
import enSettings from '@/messages/en/settings.json';
import enSecurity from '@/messages/en/security.json';
import enShipping from '@/messages/en/shipping.json';
import enStatements from '@/messages/en/statements.json';
import enShop from '@/messages/en/shop.json';
import enStock from '@/messages/en/stock.json';
import enTasks from '@/messages/en/tasks.json';
import enTaxonomy from '@/messages/en/taxonomy.json';
import enValidation from '@/messages/en/validation.json';
import zhAccount from '@/messages/zh-CN/account.json';
import zhAdmin from '@/messages/zh-CN/admin.json';
import zhAfterSale from '@/messages/zh-CN/after-sale.json';
import zhAudit from '@/messages/zh-CN/audit.json';
import zhBulk from '@/messages/zh-CN/bulk.json';
import zhCart from '@/messages/zh-CN/cart.json';
import zhCheckout from '@/messages/zh-CN/checkout.json';
import zhCollections from '@/messages/zh-CN/collections.json';
import zhCommission from '@/messages/zh-CN/commission.json';
import zhCommon from '@/messages/zh-CN/common.json';
import zhCustomers from '@/messages/zh-CN/customers.json';
import zhDesk from '@/messages/zh-CN/desk.json';
import zhDone from '@/messages/zh-CN/done.json';
import zhDrafts from '@/messages/zh-CN/drafts.json';
import zhEditor from '@/messages/zh-CN/editor.json';
import zhFigures from '@/messages/zh-CN/figures.json';
import zhImports from '@/messages/zh-CN/imports.json';
import zhFinder from '@/messages/zh-CN/finder.json';
import zhInvoices from '@/messages/zh-CN/invoices.json';
import zhNotices from '@/messages/zh-CN/notices.json';
import zhLanes from '@/messages/zh-CN/lanes.json';
import zhLists from '@/messages/zh-CN/lists.json';
import zhMerchants from '@/messages/zh-CN/merchants.json';
import zhOfferResults from '@/messages/zh-CN/offer-results.json';
import zhOffers from '@/messages/zh-CN/offers.json';
import zhOperations from '@/messages/zh-CN/operations.json';
import zhOrderExport from '@/messages/zh-CN/order-export.json';
import zhOrders from '@/messages/zh-CN/orders.json';
import zhPapers from '@/messages/zh-CN/papers.json';
import zhPayments from '@/messages/zh-CN/payments.json';
import zhProductList from '@/messages/zh-CN/product-list.json';
import zhPromotions from '@/messages/zh-CN/promotions.json';
import zhRefusals from '@/messages/zh-CN/refusals.json';
import zhRestock from '@/messages/zh-CN/restock.json';
import zhReviews from '@/messages/zh-CN/reviews.json';
import zhSettings from '@/messages/zh-CN/settings.json';
import zhSecurity from '@/messages/zh-CN/security.json';
import zhShipping from '@/messages/zh-CN/shipping.json';
import zhStatements from '@/messages/zh-CN/statements.json';
import zhShop from '@/messages/zh-CN/shop.json';
import zhStock from '@/messages/zh-CN/stock.json';
import zhTasks from '@/messages/zh-CN/tasks.json';
import zhTaxonomy from '@/messages/zh-CN/taxonomy.json';
import zhValidation from '@/messages/zh-CN/validation.json';

const chinese = {
  account: zhAccount,
  admin: zhAdmin,
  afterSale: zhAfterSale,
  audit: zhAudit,
  bulk: zhBulk,
  cart: zhCart,
  checkout: zhCheckout,
  collections: zhCollections,
  commission: zhCommission,
  common: zhCommon,
  customers: zhCustomers,
  desk: zhDesk,
  done: zhDone,
  drafts: zhDrafts,
  editor: zhEditor,
  figures: zhFigures,
  imports: zhImports,
  finder: zhFinder,
  invoices: zhInvoices,
  notices: zhNotices,
  lanes: zhLanes,
  lists: zhLists,
  merchants: zhMerchants,
  offerResults: zhOfferResults,
  offers: zhOffers,
  operations: zhOperations,
  orderExport: zhOrderExport,
  orders: zhOrders,
  papers: zhPapers,
  payments: zhPayments,
  productList: zhProductList,
  promotions: zhPromotions,
  refusals: zhRefusals satisfies Record<RefusalCode, string>,
  restock: zhRestock,
  reviews: zhReviews,
  security: zhSecurity,
  settings: zhSettings,
  shipping: zhShipping,
  shop: zhShop,
  statements: zhStatements,
  stock: zhStock,
  tasks: zhTasks,
  taxonomy: zhTaxonomy,
  validation: zhValidation,
};

export type Messages = typeof chinese;

// English is complete, or this does not compile.
const english: Messages = {
  account: enAccount,
  admin: enAdmin,
  afterSale: enAfterSale,
  audit: enAudit,
  bulk: enBulk,
  cart: enCart,
  checkout: enCheckout,
  collections: enCollections,
  commission: enCommission,
  common: enCommon,
  customers: enCustomers,
  desk: enDesk,
  done: enDone,
  drafts: enDrafts,
  editor: enEditor,
  figures: enFigures,
  imports: enImports,
  finder: enFinder,
  invoices: enInvoices,
  notices: enNotices,
  lanes: enLanes,
  lists: enLists,
  merchants: enMerchants,
  offerResults: enOfferResults,
  offers: enOffers,
  operations: enOperations,
  orderExport: enOrderExport,
  orders: enOrders,
  papers: enPapers,
  payments: enPayments,
  productList: enProductList,
  promotions: enPromotions,
  refusals: enRefusals,
  restock: enRestock,
  reviews: enReviews,
  security: enSecurity,
  settings: enSettings,
  shipping: enShipping,
  shop: enShop,
  statements: enStatements,
  stock: enStock,
  tasks: enTasks,
  taxonomy: enTaxonomy,
  validation: enValidation,
};

export const messages = { 'zh-CN': chinese, en: english } as const;

declare module 'next-intl' {
  interface AppConfig {
    Messages: Messages;
    Locale: 'zh-CN' | 'en';
  }
}
