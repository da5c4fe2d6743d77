import type { Database } from '@/lib/db/client';
import { writeSearchDocuments } from './write-search-documents';

/** Brings one product's search document up to date, or takes it away when the product isn't on sale. Safe to run twice. */
export const indexProduct = async (db: Database, productId: string): Promise<void> => {
  await writeSearchDocuments(db, [productId]);
};
