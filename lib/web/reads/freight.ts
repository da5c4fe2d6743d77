import 'server-only';
import { type Locale, pick } from '@/lib/shared/locale';
import { regionsUnder } from './account';

export { listTemplates } from '@/lib/domain/freight/list-templates';

/** The provinces, to choose one of. */
export async function provinceChoices(locale: Locale): Promise<{ readonly value: string; readonly label: string }[]> {
  const provinces = await regionsUnder(null);
  return provinces.map(({ code, name, nameEn }) => ({ value: code, label: pick(locale, name, nameEn) }));
}
