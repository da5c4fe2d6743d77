import { describe, expect, it } from 'vitest';
import { applyInput } from './inputs';

const form = {
  name: '南山陶坊',
  nameEn: 'Nanshan Pottery',
  slug: 'nanshan',
  kind: 'company',
  company: '南山陶坊有限公司',
  licence: '9133 0106MA27XABC0J',
  provinceCode: '330000',
  contact: '陈南山',
  phone: '13900139000',
  email: 'chen@example.test',
};

describe('the form', () => {
  it('asks a company for its name and a code whose check character fits, and nobody else', () => {
    expect(applyInput.parse({ ...form, kind: 'personal' })).toMatchObject({ company: null, licence: null });
    const wrong = applyInput.safeParse({ ...form, licence: '91330106MA27XABC0X', company: '' });
    expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
      ['company', 'required'],
      ['licence', 'credit_code'],
    ]);
    // GB 32100-2015, annex B: the code of a real company.
    expect(applyInput.parse({ ...form, licence: ' 91350100m000100y43 ' })).toMatchObject({ licence: '91350100M000100Y43' });
  });

  it.each(['ab', '-ab', 'ab-', 'a b', 'é店', 'applications', ''])('takes no address like "%s"', (slug) =>
    expect(applyInput.safeParse({ ...form, kind: 'personal', slug }).success).toBe(false),
  );
});
