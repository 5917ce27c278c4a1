import type { First } from '../ru/first.ts';

/** What a choice poll says before anybody acts. */
export const first: First = {
  retry: 'حاول مرة أخرى',
  sending: 'جارٍ الإرسال…',
  askedBy: (name) => `الجهة السائلة: ${name}`,
  textIn: 'لغة النص:',
  closesAt: (moment) => `آخر موعد للإجابة: ${moment}`,
  broken: 'لا يوجد اتصال بالخادم. ما كتبته محفوظ هنا: حاول مرة أخرى.',
  kinds: {
    poll: {
      send: 'صوِّت',
      privacy: 'لا ترى الإدارة كيف صوَّتَّ، بل ترى المجاميع وما تكتبه من رسائل فقط.',
    },
  },
  poll: {
    answer: 'إجابتك',
    pickOne: 'اختر خيارًا واحدًا.',
    pick: (min, max) => (min === max ? `العدد المطلوب من الخيارات: ${max}.` : `اختر من ${min} إلى ${max}.`),
  },
};
