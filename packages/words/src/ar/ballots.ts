import type { Ballots } from '../ru/ballots.ts';

/** What a ranking or a score says. */
export const ballots: Ballots = {
  poll: {
    order: 'ترتيبك',
    orderHint: 'أضف الخيارات وحرّكها بالأسهم أو بالسحب. الأول هو الأهم.',
    orderEmpty: 'لا شيء بعد. أضف الخيار الأهم.',
    rest: 'الخيارات الأخرى',
    addOption: (title) => `إضافة: ${title}`,
    up: (title) => `إلى أعلى: ${title}`,
    down: (title) => `إلى أسفل: ${title}`,
    drop: (title) => `إزالة: ${title}`,
    moved: (title, place, all) => `${title}: المركز ${place} من ${all}`,
    dropped: (title) => `${title}: أُزيل`,
    score: (from, to) => `أعطِ درجات من ${from} إلى ${to}.`,
    noScore: 'بلا درجة',
  },
};
