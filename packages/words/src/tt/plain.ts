import type { Plain } from '../ru/plain.ts';

/** What the pages without JavaScript say besides. */
export const plain: Plain = {
  language: 'Тел',
  answer: 'Аерым биттә җавап бирү',
  withoutScript: 'JavaScript-сыз ачу',
  none: 'сайланмаган',
  place: (n) => `${n} урын`,
  orderHint: (max) => `Вариантларны тәртип белән сайлагыз, иң күбе: ${max}. Беренчесе иң мөһиме.`,
  rowsHint: 'Кирәкмәгән юлларны буш калдырыгыз.',
  guardianHint: (age) => `${age} яшь тулмаган булса, тутырыгыз.`,
  keep: 'Сылтаманы саклагыз: җавапка аның аша гына кире кайтып була.',
  key: 'Квитанция ачкычы',
  keyHint: 'Бу сылтаманың # билгесеннән соңгы өлеше.',
  open: 'Ачу',
  back: 'Формага кире кайту',
};
