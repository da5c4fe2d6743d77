/** A thing's name, and where in the console it is; empty names where it is gone or has none. */
export type AuditThing = { readonly name: string; readonly nameEn: string; readonly path: string | null };

/** A field that an entry tells of: what it was (null: nothing was said), what it is. Texts as they were kept; money in fen. */
export type AuditChange = { readonly field: string; readonly before: AuditValue; readonly after: AuditValue };
export type AuditValue = string | number | boolean | null;

export type AuditRow = {
  readonly id: string;
  readonly at: Date;
  readonly person: string;
  readonly action: string;
  readonly entity: string;
  readonly thing: AuditThing;
  readonly changes: readonly AuditChange[];
};

export type AuditChoices = {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
};

/** The same in its reader's words; null on a side that says nothing. */
export type DescribedEntry = {
  readonly id: string;
  readonly at: Date;
  readonly person: string;
  readonly action: string;
  /** The action's own name. */
  readonly code: string;
  readonly thing: string;
  readonly path: string | null;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
};
