import type { MailWords } from '../ru/mail.ts';
import { count } from './count.ts';

/** What mails to residents say, and the page on which they choose whether they want them. Only servers load it. */
export const mail: MailWords = {
  subject: {
    confirm: 'أكّد بريدك',
    answer: 'يوجد رد',
    ask: 'سؤال موجّه إليك',
    forward: 'أُحيل إلى جهة أخرى',
    prolong: 'مُدِّد موعد الرد',
    decline: 'مرفوض',
    merge: 'سبق أن كُتب عن هذا',
    daily: 'أخبار اليوم',
    statement: 'الإدارة ترد على جميع المشاركين',
  },
  number: (end) => `رقم\u00a0${end}`,
  confirm: {
    asked: (title) => `ذُكر هذا البريد لتلقي الأخبار عن «${title}». هل نرسلها؟`,
    choose: 'اختر: نعم أو لا',
    until: 'ما لم تجب بنعم، فلن تصل رسائل أخرى.',
    stranger: 'إن لم تكن أنت من ذكره، فاحذف هذه الرسالة.',
  },
  news: {
    about: (title) => `خبر لك عن «${title}».`,
    toAll: (title) => `لقد شاركت: «${title}». الإدارة ترد على كل من شارك.`,
    followed: (title) => `خبر عن «${title}» الذي تتابعه.`,
    open: 'افتح وأجب',
    read: 'افتح صفحة الطلب',
    reply: 'يمكنك الرد على هذه الرسالة مباشرة: ستظهر كلماتك في المراسلة.',
    noReply: 'لا ترد على الرسالة نفسها: لن يقرأها أحد.',
    secret: 'يفتح الرابط مراسلتك من دون كلمة مرور. لا تعد توجيه هذه الرسالة.',
  },
  reply: {
    files: (n) => `(أُرفقت ملفات بالرسالة: ${n}. لا تُقبل الملفات من الرسائل.)`,
  },
  daily: {
    happened: (n) =>
      `خلال اليوم: ${count(n, {
        zero: 'لا أخبار',
        one: 'خبر واحد',
        two: 'خبران',
        few: 'أخبار',
        many: 'خبرًا',
        other: 'خبر',
      })}.`,
    open: (title) => `افتح: ${title}`,
  },
  why: (email) => `وصلتك هذه الرسالة لأنك أكّدت العنوان ${email}.`,
  change: 'أقل، أو لا رسائل بعد الآن',
  page: {
    title: 'رسائل الأخبار',
    about: (title, email) => `أخبار عن «${title}»، إلى العنوان ${email}.`,
    key: 'المفتاح من الرسالة',
    keyHint: 'هو الجزء الذي يلي العلامة # في الرابط. إن لم تُفتح الصفحة تلقائيًا، فألصقه هنا.',
    open: 'افتح',
    wrong: 'الرابط غير كامل أو لم يعد صالحًا. انسخه كاملًا من الرسالة.',
    ask: 'هل نرسل إليك الأخبار؟',
    each: 'نعم، فورًا',
    daily: 'نعم، مرة في اليوم',
    none: 'لا، لا ترسلوا',
    isEach: 'نكتب إليك فور حدوث أي شيء.',
    isDaily: 'نكتب إليك مرة في اليوم إن حدث شيء.',
    isEnded: 'لن نكتب إليك بعد الآن.',
    toEach: 'اكتبوا فورًا',
    toDaily: 'اكتبوا مرة في اليوم',
    toNone: 'لا تكتبوا بعد الآن',
    again: 'اكتبوا من جديد',
  },
};
