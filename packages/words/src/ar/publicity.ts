import type { PublicityWords } from '../ru/publicity.ts';

/** Who reads a submission, and the resident's say in that. */
export const publicity: PublicityWords = {
  receipt: {
    publicity: {
      title: 'من يرى هذا',
      staffOnly: 'أنت والموظفون فقط.',
      permitted: 'حتى الآن أنت والموظفون فقط. لقد سمحت بالنشر: يُراجع النص أولًا وتُزال منه البيانات الشخصية.',
      published: (moment) => `الجميع، دون اسمك وبيانات اتصالك. نُشر في: ${moment}.`,
      read: 'ما يراه الجميع',
      permit: 'اسمح بالنشر',
      forbid: 'امنع النشر',
      isPermitted: 'النشر مسموح.',
      isForbidden: 'النشر ممنوع. لم يعد أحد غيرك وغير الموظفين يرى هذا.',
    },
  },
};
