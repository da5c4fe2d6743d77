import { expect, test } from 'vitest';
import { regionEnglish, regions } from './regions';

test('every division has a parent one level up, a code of its own and an English name', () => {
  const all = regions();
  const levels = new Map(all.map(({ code, level }) => [code, level]));
  expect(levels.size).toBe(all.length);
  expect(all.filter(({ level }) => level === 1)).toHaveLength(34);
  for (const { parentCode, level, nameEn, name } of all) {
    if (parentCode !== null) expect(levels.get(parentCode)).toBe(level - 1);
    expect(nameEn, name).toMatch(/^[A-Z][A-Za-zü' ]+$/);
  }
});

test.each([
  ['浙江省', 'Zhejiang'],
  ['陕西省', 'Shaanxi'],
  ['内蒙古自治区', 'Inner Mongolia'],
  ['新疆维吾尔自治区', 'Xinjiang'],
  ['香港特别行政区', 'Hong Kong'],
  ['西安市', "Xi'an"],
  ['西湖区', 'Xihu District'],
  ['延边朝鲜族自治州', 'Yanbian'],
  ['桐庐县', 'Tonglu County'],
])('%s is %s', (name, english) => expect(regionEnglish(name)).toBe(english));
