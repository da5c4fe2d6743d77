/** What /api/admin/notices answers and /api/admin/notices/live streams. */
export type BellState = {
  readonly unread: number;
  /** The newest that is unread, in the reader's words. */
  readonly newest: { readonly seq: number; readonly text: string; readonly href: string } | null;
};
