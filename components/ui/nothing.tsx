/** What stands where a list would, when there is nothing in it. */
export const Nothing = ({ children }: { readonly children: React.ReactNode }) => (
  <p className="rounded-2xl border border-line bg-surface px-4 py-10 text-center text-sm text-muted">{children}</p>
);
