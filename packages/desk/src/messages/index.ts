import { en } from './en.ts';
import { type DeskMessages, ru } from './ru.ts';

export type { DeskMessages } from './ru.ts';

export const languages = { ru: 'Русский', en: 'English' };

export const deskMessagesIn = (lang: string): DeskMessages => (lang === 'en' ? en : ru);
