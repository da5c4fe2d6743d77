// How the carriers of China number their parcels: SF Express waybill (SF + 13), JD Logistics (JD…), YTO (YT + 13 to 15), J&T (JT + 13),
// Deppon (DPK + 12), ZTO (14 digits from 73 on), STO (15 digits, 77…), Yunda (15 digits, 31, 43, 46…), EMS and China Post (UPU S10, or 13 digits).
const shapes: readonly (readonly [code: string, shape: RegExp])[] = [
  ['shunfeng', /^SF\d{13}$/],
  ['jd', /^JD[A-Z0-9]{11,18}$/],
  ['yuantong', /^YT\d{13,15}$/],
  ['jtexpress', /^JT\d{13}$/],
  ['debangkuaidi', /^DPK\d{12}$/],
  ['zhongtong', /^7[3-9]\d{12}$/],
  ['shentong', /^77\d{13}$/],
  ['yunda', /^(31|43|46)\d{13}$/],
  ['ems', /^(E[A-Z]\d{9}CN|1[0-3]\d{11})$/],
  ['youzhengguonei', /^([CPR][A-Z]\d{9}CN|9\d{12})$/],
];

/** The carrier that numbers its parcels so, as the code of 快递100; null when none does, or several. */
export function detectCarrier(trackingNumber: string): string | null {
  const [code, ...more] = shapes.filter(([, shape]) => shape.test(trackingNumber)).map(([one]) => one);
  return code === undefined || more.length > 0 ? null : code;
}

type Named = { readonly code: string; readonly name: string; readonly nameEn: string };
const plain = (words: string) => words.replaceAll(/[\s.]+/g, '').toLowerCase();

/** The carrier that people mean: by its code, its name, or the beginning of one ("顺丰", "SF"); null when it is none of them, or several. */
export function carrierNamed<C extends Named>(carriers: readonly C[], words: string): C | null {
  const asked = plain(words);
  if (asked === '') return null;
  const namesOf = ({ code, name, nameEn }: C) => [code, name, nameEn].map(plain);
  const same = carriers.filter((carrier) => namesOf(carrier).includes(asked));
  const like = carriers.filter((carrier) => namesOf(carrier).some((name) => name.startsWith(asked) || asked.startsWith(name)));
  const [one, ...more] = same.length > 0 ? same : asked.length < 2 ? [] : like;
  return one === undefined || more.length > 0 ? null : one;
}
