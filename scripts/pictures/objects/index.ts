import type { Model } from '@/scripts/pictures/model';
import { teaware } from './teaware';

export const models: Record<string, Model> = { ...teaware };
