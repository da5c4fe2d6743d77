import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/shared/locale';
import { actionWords, areaWords, describeEntry } from './describe-entry';

/** What the domain calls its changes, read from its sources: `action: 'area.verb'`, or one of two. */
const named = globSync('lib/domain/**/*.ts')
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\baction: [^\n]*/g)])
  .flatMap(([line]) => [...line.matchAll(/'([a-z_]+\.[a-z_]+)'/g)].map(([, action = '']) => action));
const actions = [...new Set(named)];

describe('the record in words', () => {
  it('finds what is recorded', () => expect(actions.length).toBeGreaterThan(35));

  it.each(actions)('tells of %s in either language', (action) => {
    const [area = ''] = action.split('.');
    for (const locale of locales) {
      expect(actionWords(locale, action), `messages/${locale}/audit.json: actions.${action}`).not.toBe(action);
      expect(areaWords(locale, area), `messages/${locale}/audit.json: areas.${area}`).not.toBe(area);
    }
  });

  it('reads money, moments, yes and no, and leaves what it has no words for as it is', () => {
    const row = { id: '1', at: new Date(), person: '林', action: 'new.thing', entity: 'x', thing: { name: '', nameEn: '', path: null } };
    const changes = [
      { field: 'price', before: 2990, after: '1990' },
      { field: 'packing', before: false, after: true },
      { field: 'startsAt', before: null, after: '2026-11-25T04:00:00.000Z' },
      { field: 'deep.unheard_of', before: 'a', after: 'support' },
    ];
    const described = describeEntry('zh-CN', { ...row, changes });
    expect(described.action).toBe('new.thing');
    expect(described.changes).toEqual([
      { field: '售价', before: '¥29.90', after: '¥19.90' },
      { field: '备货中', before: '否', after: '是' },
      { field: '开始', before: null, after: '2026年11月25日 12:00' },
      { field: 'deep.unheard_of', before: 'a', after: '客服' },
    ]);
  });
});
