import { describe, expect, it } from 'vitest';
import { saveTemplateInput } from '@/lib/domain/freight/inputs';
import { yuan } from '@/lib/domain/promotions/manage-inputs';
import { cashTermsInput } from './inputs';

const hostile = ['999999999.99', '20000000.01', '-1', '1e9', '0x10', '１２', '1,000', 'NaN', '12.345', '99999999999999999999'];

describe('amounts that staff type', () => {
  it('are refused beside their field when the database couldn’t hold them, or when they are none', () => {
    for (const typed of hostile) {
      expect(cashTermsInput.safeParse({ cashOnDelivery: 'on', cashOnDeliveryMax: typed }).success, typed).toBe(false);
      expect(yuan.safeParse(typed).success, typed).toBe(false);
      const rule = {
        'rules.0.served': 'yes',
        'rules.0.first': '1',
        'rules.0.firstFee': typed,
        'rules.0.step': '1',
        'rules.0.stepFee': '0',
      };
      const fees = saveTemplateInput.safeParse({ ...rule, name: '默认', unit: 'piece', version: '0' });
      expect(
        fees.error?.issues.some(({ path }) => path.includes('firstFee')),
        typed,
      ).toBe(true);
    }
    expect(cashTermsInput.parse({ cashOnDelivery: 'on', cashOnDeliveryMax: '20000000' }).cashOnDeliveryMax).toBe(2_000_000_000);
    expect(yuan.parse('0.01')).toBe(1);
  });
});
