import 'server-only';

export { listLanes } from '@/lib/domain/lanes/read-lanes';
