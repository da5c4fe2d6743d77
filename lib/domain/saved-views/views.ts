export type SavedViewRow = {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  /** May the reader rename, change and delete it? */
  readonly mine: boolean;
};

export type ListSettings = {
  readonly views: readonly SavedViewRow[];
  /** Empty: those that the list has by itself. */
  readonly columns: readonly string[];
  /** The view that the list opens with. */
  readonly defaultViewId: string | null;
};
