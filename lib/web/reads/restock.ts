import 'server-only';

export { readRestock } from '@/lib/domain/alerts/subscribe-restock';
