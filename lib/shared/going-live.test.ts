import { describe, expect, it } from 'vitest';
import { liveNeeds, missingForLive } from './going-live';

const whole = { title: '杯', titleEn: 'Cup', skus: 1, pictures: 1, warehouses: 1 };

describe('going live', () => {
  it('needs names in both languages, a SKU that is sold, a picture and a warehouse', () => {
    expect(missingForLive(whole)).toEqual([]);
    expect(missingForLive({ title: ' ', titleEn: '', skus: 0, pictures: 0, warehouses: 0 })).toEqual(liveNeeds);
    expect(missingForLive({ ...whole, pictures: 0 })).toEqual(['picture']);
    expect(missingForLive({ ...whole, titleEn: ' ' })).toEqual(['titleEn']);
  });
});
