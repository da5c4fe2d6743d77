/**
 * Why a command said no, with the HTTP status of each. A closed set: a new code doesn't compile until it has a
 * status here and words in messages/<language>/refusals.json.
 */
export const refusalStatus = {
  INVALID_INPUT: 422,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  TOO_MANY_ATTEMPTS: 429,
  WRONG_CREDENTIALS: 401,
  EMAIL_TAKEN: 409,
  SHOP_SUSPENDED: 403,
  SHOP_MOVED: 409,
  SHOP_UNKNOWN: 422,
  SLUG_TAKEN: 409,
  APPLICATION_OPEN: 409,
  APPLICATION_DECIDED: 409,
  ALREADY_STAFF: 409,
  ROLE_NOT_YOURS: 403,
  LAST_OWNER: 409,
  INVITATION_OVER: 409,
  INVITATION_OTHER: 403,
  VARIANT_UNAVAILABLE: 409,
  OUT_OF_STOCK: 409,
  BACK_IN_STOCK: 409,
  EMAIL_REQUIRED: 422,
  TOO_MANY_WAITING: 422,
  QUANTITY_LIMIT: 422,
  CART_EMPTY: 409,
  QUOTE_CHANGED: 409,
  REGION_NOT_SERVED: 409,
  COUPON_NOT_FOUND: 404,
  COUPON_NOT_OPEN: 409,
  COUPON_GONE: 409,
  COUPON_HAD: 409,
  FLASH_OVERLAP: 409,
  LIMIT_BELOW_USED: 422,
  CODE_TAKEN: 409,
  TERMS_FIXED: 409,
  SKU_UNKNOWN: 422,
  CHECKOUT_EXPIRED: 409,
  ADDRESS_REQUIRED: 422,
  AMOUNT_TOO_LARGE: 422,
  ORDER_CLOSED: 409,
  ORDER_NOT_PAYABLE: 409,
  ORDER_NOT_CANCELLABLE: 409,
  ORDER_BEING_PACKED: 409,
  CANCEL_ASKED: 409,
  CANCEL_DECIDED: 409,
  REFUND_QUANTITY: 409,
  REFUND_AMOUNT: 422,
  REFUND_UNAVAILABLE: 409,
  REFUND_DECIDED: 409,
  REFUND_OWED: 409,
  REFUND_ABOVE_LIMIT: 403,
  CASE_MOVED: 409,
  CASE_OVER: 409,
  CASE_LESS: 422,
  RETURN_ADDRESS: 422,
  PHOTO_TOO_BIG: 422,
  PHOTO_UNREADABLE: 422,
  PHOTO_LIMIT: 422,
  INVOICE_EXISTS: 409,
  INVOICE_NOTHING: 409,
  INVOICE_MOVED: 409,
  INVOICE_NUMBER_TAKEN: 409,
  ORDER_NOT_SHIPPABLE: 409,
  ORDER_NOT_RECEIVABLE: 409,
  ALREADY_PAID: 409,
  ADDRESS_FIXED: 409,
  ADDRESS_COSTS_MORE: 409,
  REVIEWS_CLOSED: 409,
  ALREADY_REVIEWED: 409,
  METHOD_UNAVAILABLE: 409,
  AMOUNT_DIFFERS: 422,
  NOT_COLLECTABLE: 409,
  TRANSFER_TAKEN: 409,
  PAYMENT_UNAVAILABLE: 503,
  PAYMENT_IN_REVIEW: 409,
  STATEMENT_NOT_READY: 409,
  STATEMENT_UNREADABLE: 409,
  SHIPMENT_QUANTITY: 409,
  TRACKING_NUMBER_TAKEN: 409,
  VERSION_CONFLICT: 409,
  STOCK_BELOW_RESERVED: 409,
  JOB_GONE: 409,
  TOO_MANY_TASKS: 409,
  TASK_ENDED: 409,
  TASK_NOT_UNDOABLE: 409,
  TASK_BROKEN: 500,
  SAME_WAREHOUSE: 422,
  AWAITING_STOCK: 409,
  LIST_PRICE_BELOW_PRICE: 422,
  BUSY: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;
export type RefusalParams = Record<string, string | number>;

/** The one error that commands throw on purpose: the transaction rolls back and the caller is told the code. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  /** The input's field that is at fault, where there is one. */
  readonly field: string | undefined;

  constructor(code: RefusalCode, params: RefusalParams = {}, field?: string) {
    super(code);
    this.code = code;
    this.params = params;
    this.field = field;
  }
}
