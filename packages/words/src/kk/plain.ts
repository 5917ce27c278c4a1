import type { Plain } from '../ru/plain.ts';

/** What the pages without JavaScript say besides. */
export const plain: Plain = {
  language: 'Тіл',
  answer: 'Бөлек бетте жауап беру',
  withoutScript: 'JavaScript-сіз ашу',
  none: 'таңдалмаған',
  place: (n) => `${n} орын`,
  orderHint: (max) => `Нұсқаларды ретімен таңдаңыз, ең көбі: ${max}. Біріншісі ең маңыздысы.`,
  rowsHint: 'Керек емес жолдарды бос қалдырыңыз.',
  guardianHint: (age) => `${age} жасқа толмасаңыз, толтырыңыз.`,
  keep: 'Сілтемені сақтаңыз: жауапқа тек сол арқылы оралуға болады.',
  key: 'Түбіртектің кілті',
  keyHint: 'Бұл сілтеменің # белгісінен кейінгі бөлігі.',
  open: 'Ашу',
  back: 'Формаға оралу',
};
