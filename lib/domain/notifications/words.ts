import { createTranslator } from 'use-intl/core';
import en from '@/messages/en/mail.json';
import zh from '@/messages/zh-CN/mail.json';
import type { Locale } from '@/lib/shared/locale';

const words: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The words of mails in a language. */
export const mailWords = (locale: Locale) =>
  createTranslator({ locale, messages: { mail: words[locale] }, namespace: 'mail', timeZone: 'Asia/Shanghai' });
