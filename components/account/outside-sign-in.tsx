import { buttonClass } from '@/components/ui/button';

type Props = {
  readonly providers: readonly { readonly id: string; readonly label: string }[];
  readonly or: string;
  readonly next: string;
};

/** Other ways to sign in: plain forms, so that they work without JavaScript. */
export function OutsideSignIn({ providers, or, next }: Props) {
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 space-y-3 border-t border-line pt-6">
      <p className="text-center text-sm text-muted">{or}</p>
      {providers.map(({ id, label }) => (
        <form key={id} method="post" action={`/api/auth/start/${id}`}>
          <input type="hidden" name="next" value={next} />
          <button type="submit" className={buttonClass('secondary', 'medium', 'w-full')}>
            {label}
          </button>
        </form>
      ))}
    </div>
  );
}
