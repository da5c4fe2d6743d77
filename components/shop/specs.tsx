import type { ProductView } from '@/lib/domain/catalog/views';
import { type Locale, pick } from '@/lib/shared/locale';

type Props = { readonly specs: ProductView['specs']; readonly locale: Locale; readonly title: string };

export function Specs({ specs, locale, title }: Props) {
  if (specs.length === 0) return null;
  return (
    <section aria-labelledby="specs">
      <h2 id="specs" className="mb-4 text-lg font-semibold">
        {title}
      </h2>
      <dl className="divide-y divide-line border-y border-line text-sm">
        {specs.map((spec) => (
          <div key={spec.name} className="grid grid-cols-3 gap-4 py-2.5">
            <dt className="text-muted">{pick(locale, spec.name, spec.nameEn)}</dt>
            <dd className="col-span-2">{pick(locale, spec.value, spec.valueEn)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
