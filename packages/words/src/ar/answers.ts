import type { AnswersWords } from '../ru/answers.ts';
import { count } from './count.ts';

/** How a space answers. */
export const answers: AnswersWords = {
  answers: {
    title: 'كيف ترد الإدارة',
    caption: (days) =>
      `الفترة الأخيرة: ${count(days, {
        zero: 'لا أيام',
        one: 'يوم واحد',
        two: 'يومان',
        few: 'أيام',
        many: 'يومًا',
        other: 'يوم',
      })}، حسب القسم`,
    department: 'القسم',
    answered: 'الردود',
    median: 'المدة المعتادة',
    medianHint: 'وصل نصف الردود في هذه المدة أو قبلها.',
    days: (days) => `بالأيام: ${days}`,
    onTime: 'في الموعد',
    overdue: 'متأخر',
    none: 'لم يكتب أحد بعد.',
    other: 'بلا قسم',
    latest: 'أحدث الردود',
  },
};
