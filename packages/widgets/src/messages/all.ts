/** Every word of every language at once: for applications that do not count bytes, and for tests. */
import { addLanguage } from '../language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

addLanguage('ru', ru);
addLanguage('en', en);
