import { en } from './en/index.ts';
import { ru } from './ru/index.ts';

export type DeskMessages = typeof ru;

export const languages = { ru: 'Русский', en: 'English' };

export const deskMessagesIn = (lang: string): DeskMessages => (lang === 'en' ? en : ru);
