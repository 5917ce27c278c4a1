import type { Plain } from '../ru/plain.ts';

/** What the pages without JavaScript say besides. */
export const plain: Plain = {
  language: 'اللغة',
  answer: 'أجب في صفحة مستقلة',
  withoutScript: 'افتح من دون JavaScript',
  none: 'لم يُختر',
  place: (n) => `المركز ${n}`,
  orderHint: (max) => `اختر الخيارات بالترتيب، والحد الأقصى ${max}. الأول هو الأهم.`,
  rowsHint: 'اترك الأسطر التي لا تحتاج إليها فارغة.',
  guardianHint: (age) => `املأ هذا إن كان عمرك أقل من ${age}.`,
  keep: 'احفظ الرابط: لا سبيل غيره للعودة إلى إجابتك.',
  key: 'مفتاح الإيصال',
  keyHint: 'هو الجزء الذي يلي العلامة # في الرابط.',
  open: 'افتح',
  back: 'العودة إلى النموذج',
};
