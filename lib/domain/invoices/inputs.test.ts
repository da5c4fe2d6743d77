import { describe, expect, it } from 'vitest';
import { humanNumber } from '@/lib/shared/number';
import { askInvoiceInput, issueInvoiceInput } from './inputs';

const number = humanNumber(new Date(), 7);
const wrong = (change: object) =>
  askInvoiceInput
    .safeParse({ number, kind: 'company', title: '杭州清禾有限公司', email: 'a@example.test', ...change })
    .error?.issues.map(({ path }) => path.join('.'));

describe('asking for an invoice', () => {
  it('needs a right tax number of a company, and none of a person', () => {
    expect(wrong({ taxNumber: '' })).toEqual(['taxNumber']);
    expect(wrong({ taxNumber: '91350100M000100Y44' })).toEqual(['taxNumber']);
    expect(wrong({ taxNumber: ' 91350100 m000100y43' })).toBeUndefined();
    const person = { number, kind: 'personal', title: '林小满', taxNumber: '91350100M000100Y44', email: 'a@example.test' };
    expect(askInvoiceInput.parse(person).taxNumber).toBe('');
    expect(wrong({ taxNumber: '91350100M000100Y43', email: 'nobody' })).toEqual(['email']);
  });
});

describe('issuing it', () => {
  it('takes a link of https or none', () => {
    const takes = (fileUrl: string) =>
      issueInvoiceInput.safeParse({ invoiceId: crypto.randomUUID(), invoiceNumber: '25332000000000000001', fileUrl }).success;
    expect(['https://tax.example.test/1.pdf', '', 'javascript:alert(1)', 'http://a.test'].map(takes)).toEqual([true, true, false, false]);
  });
});
