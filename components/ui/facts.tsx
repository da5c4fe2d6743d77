/** Names and values of one thing, each on its line. */
export const Facts = ({ rows }: { readonly rows: readonly (readonly [string, React.ReactNode])[] }) => (
  <dl className="space-y-2 text-sm">
    {rows.map(([name, value]) => (
      <div key={name} className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <dt className="text-muted">{name}</dt>
        <dd className="min-w-0 text-right break-words whitespace-pre-line tabular-nums">{value}</dd>
      </div>
    ))}
  </dl>
);
