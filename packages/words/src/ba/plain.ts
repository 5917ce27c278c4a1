import type { Plain } from '../ru/plain.ts';

/** What the pages without JavaScript say besides. */
export const plain: Plain = {
  language: 'Тел',
  answer: 'Айырым биттә яуап биреү',
  withoutScript: 'JavaScript-һыҙ асыу',
  none: 'һайланмаған',
  place: (n) => `${n} урын`,
  orderHint: (max) => `Варианттарҙы тәртип менән һайлағыҙ, иң күбе: ${max}. Беренсеһе иң мөһиме.`,
  rowsHint: 'Кәрәкмәгән юлдарҙы буш ҡалдырығыҙ.',
  guardianHint: (age) => `${age} йәш тулмаған булһа, тултырығыҙ.`,
  keep: 'Һылтанманы һаҡлағыҙ: яуапҡа уның аша ғына кире ҡайтып була.',
  key: 'Квитанция асҡысы',
  keyHint: 'Был һылтанманың # билдәһенән һуңғы өлөшө.',
  open: 'Асыу',
  back: 'Формаға кире ҡайтыу',
};
