import type { CaseKind, CaseState } from '@/lib/domain/after-sale/views';
import type { StatusAxes } from '@/lib/domain/orders/views';
import type { Fen } from '@/lib/shared/money';
import type { Revealable } from './inputs';

/** A person in a shop's list: what identifies them beyond the name is masked. */
export type CustomerRow = {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  /** Paid ones. */
  readonly orders: number;
  /** Paid less refunded. */
  readonly spent: Fen;
  /** None: has placed none. */
  readonly lastOrderAt: Date | null;
  readonly blocked: boolean;
};

export type CustomerView = Omit<CustomerRow, 'blocked'> & {
  /** Has an account; else noted by hand. */
  readonly account: boolean;
  /** Province to district of the last order; the street is masked. */
  readonly address: string | null;
  readonly placed: number;
  readonly paid: Fen;
  readonly refunded: Fen;
  readonly afterSales: number;
  readonly firstOrderAt: Date | null;
  readonly since: Date;
  readonly blocked: { readonly at: Date; readonly reason: string; readonly by: string } | null;
  readonly recent: readonly (StatusAxes & { readonly number: string; readonly payable: Fen; readonly createdAt: Date })[];
  readonly cases: readonly {
    readonly number: string;
    readonly kind: CaseKind;
    readonly state: CaseState;
    readonly amount: Fen;
    readonly createdAt: Date;
  }[];
  /** Newest first. */
  readonly notes: readonly { readonly id: string; readonly text: string; readonly by: string; readonly at: Date }[];
  readonly reveals: readonly {
    readonly id: string;
    readonly what: Revealable;
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  }[];
};
