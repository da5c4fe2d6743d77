import { createTranslator } from 'use-intl/core';
import { type Locale, pick } from '@/lib/shared/locale';
import en from '@/messages/en/imports.json';
import zh from '@/messages/zh-CN/imports.json';
import { type ImportField, isLevelField, levelOf } from './fields';
import type { WarehouseName } from './guess-mapping';

const words: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };
/** The words of imports and exports in a language. */
export const importWords = (locale: Locale) => createTranslator({ locale, messages: { imports: words[locale] }, namespace: 'imports' });

/** What a field is called, also as the head of its column: read back, it is the same field. */
export function fieldWords(locale: Locale, warehouses: readonly WarehouseName[]): (field: ImportField) => string {
  const t = importWords(locale);
  return (field) => {
    if (!isLevelField(field)) return t(`field_${field}`);
    const { name, warehouseId } = levelOf(field);
    const place = warehouses.find(({ id }) => id === warehouseId);
    return t('level', { field: t(`field_${name}`), warehouse: place === undefined ? '' : pick(locale, place.name, place.nameEn) });
  };
}
