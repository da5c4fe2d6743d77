import fc from 'fast-check';
import { expect, it } from 'vitest';
import { maskEmail, maskName, maskPhone } from './mask';

it.each([
  [maskName('林小满'), '林**'],
  [maskName('Alice Wang'), 'A***'],
  [maskName('李'), '李'],
  [maskName(''), ''],
  [maskPhone('13800138000'), '138****8000'],
  [maskPhone('12345'), '****45'],
  [maskEmail('lin@example.test'), 'l***@example.test'],
  [maskEmail('l@example.test'), 'l***@example.test'],
])('%s shows %s', (masked, expected) => expect(masked).toBe(expected));

it('never shows a whole number or address', () => {
  const digits = fc.stringMatching(/^\d{3,15}$/);
  fc.assert(fc.property(digits, (phone) => maskPhone(phone).includes('***') && !maskPhone(phone).includes(phone)));
  fc.assert(fc.property(fc.emailAddress(), (email) => maskEmail(email).includes('***') && !maskEmail(email).includes(email)));
  expect(maskEmail('nonsense')).toBe('***');
});
