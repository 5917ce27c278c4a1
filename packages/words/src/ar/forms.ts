import type { Forms } from '../ru/forms.ts';
import { count } from './count.ts';

const places = (n: number) =>
  count(n, {
    zero: 'لا أماكن',
    one: 'مكان واحد',
    two: 'مكانان',
    few: 'أماكن',
    many: 'مكانًا',
    other: 'مكان',
  });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') =>
  `الرد خلال ${
    of === 'working'
      ? count(days, {
          zero: 'اليوم نفسه',
          one: 'يوم عمل واحد',
          two: 'يومي عمل',
          few: 'أيام عمل',
          many: 'يوم عمل',
          other: 'يوم عمل',
        })
      : count(days, {
          zero: 'اليوم نفسه',
          one: 'يوم واحد',
          two: 'يومين',
          few: 'أيام',
          many: 'يومًا',
          other: 'يوم',
        })
  }`;

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms: Forms = {
  optional: 'اختياري',
  appeal: 'هذه رسالة، وليست طلبًا رسميًا بموجب القانون.',
  appealLink: 'قدّم طلبًا رسميًا',
  district: 'الحي',
  noDistrict: 'غير محدد',
  contact: {
    missing: 'اترك بريدًا إلكترونيًا أو رقم هاتف.',
    legend: 'كيف نتصل بك',
    whyOptional: 'سيصل الرد هنا من دون ذلك. اترك بيانات الاتصال فقط إن أردت أيضًا رسالة أو مكالمة.',
    whyRequired: 'يلزم بريد إلكتروني أو رقم هاتف كي نتمكن من الوصول إليك.',
    name: 'الاسم',
    email: 'البريد الإلكتروني',
    phone: 'الهاتف',
  },
  consent: {
    missing: 'ضع علامة إن كنت موافقًا: لا يمكن الإرسال من دونها.',
    read: 'اقرأ المستند',
    agree: (title) => `أوافق على: ${title}`,
    ifContact: 'لازم فقط إذا تركت بيانات اتصال.',
  },
  publish: {
    allow: 'أسمح بنشر هذا',
    hint: 'يمكن للجميع قراءته. يراجع موظف النص أولًا ويزيل البيانات الشخصية. لا يُنشر اسمك ولا بيانات اتصالك أبدًا. من دون هذه العلامة لا يرى النص إلا الموظفون. يمكنك تغيير رأيك في الإيصال.',
  },
  feedback: {
    category: 'موضوع الرسالة',
    choose: 'اختر موضوعًا',
    within,
    text: 'الرسالة',
    place: 'أين هذا',
    placeHint: 'عنوان أو مَعلَم قريب، إن كان المكان مهمًا.',
  },
  volunteer: {
    missingShift: 'اختر نوبة واحدة على الأقل.',
    shifts: 'متى وأين',
    shiftsHint: (max) => `الحد الأقصى للاختيار: ${max}.`,
    placesLeft: (n) => `المتبقي: ${places(n)}`,
    waitingList: (n) => `لا أماكن، والمتبقي في قائمة الانتظار: ${places(n)}`,
    full: 'لا أماكن',
    skills: 'ما الذي تجيده',
    age: 'كم عمرك',
    ageHint: (min, guardian) => `المشاركة من عمر ${min}. من هو دون ${guardian} يحتاج إلى موافقة شخص بالغ.`,
    guardian: 'الشخص البالغ المسؤول عنك',
    guardianName: 'اسم الشخص البالغ',
    guardianPhone: 'هاتف الشخص البالغ',
    guardianAgrees: 'الشخص البالغ يعلم ويوافق',
    note: 'ماذا ينبغي أن نعرف أيضًا',
  },
  kinds: {
    feedback: {
      send: 'إرسال',
      privacy: 'لا تصل الرسالة وبيانات الاتصال إلا إلى موظفي القسم المسؤول عن الموضوع.',
    },
    volunteer: {
      send: 'سجّل',
      privacy: 'لا يرى اسمك وعمرك وبيانات اتصالك إلا منظمو النوبة.',
    },
  },
};
