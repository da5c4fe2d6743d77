'use server';

import { saveSettingsInput } from '@/lib/domain/shop-settings/inputs';
import { saveSettings } from '@/lib/domain/shop-settings/settings';
import { staffAction } from '@/lib/web/action';

export const saveSettingsAction = staffAction('settings.write', saveSettingsInput, async (ctx, input) => {
  await saveSettings(ctx, input);
  return { message: 'settingsSaved' };
});
