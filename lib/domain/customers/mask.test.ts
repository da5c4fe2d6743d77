import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, maskPhone } from './mask';

describe('masks', () => {
  it('leave enough to know whom one talks to', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('0571-8765432')).toBe('057*****5432');
    expect(maskPhone('+852-91234567')).toBe('+85******4567');
    expect(maskPhone('9123')).toBe('***23');
    expect(maskEmail('lin.xiaoman@example.com')).toBe('l***@example.com');
    expect(maskEmail('nonsense')).toBe('***');
  });

  it('never show a whole number or name', () => {
    const digits = fc.stringMatching(/^\d{3,15}$/);
    fc.assert(fc.property(digits, (phone) => maskPhone(phone).includes('***') && !maskPhone(phone).includes(phone)));
    fc.assert(fc.property(fc.emailAddress(), (email) => maskEmail(email).includes('***') && !maskEmail(email).includes(email)));
  });
});
