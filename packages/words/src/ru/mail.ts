import { plural } from '../plural.ts';

/** What mails to residents say, and the page on which they choose whether they want them. Only servers load it. */
export const mail = {
  /** What the subject says happened; never what anybody wrote. */
  subject: {
    confirm: 'Подтвердите почту',
    answer: 'Есть ответ',
    ask: 'Вам задали вопрос',
    forward: 'Передано дальше',
    prolong: 'Срок ответа продлён',
    decline: 'Отклонено',
    merge: 'Об этом уже писали',
    daily: 'Новости за день',
    statement: 'Администрация отвечает всем участникам',
  },
  number: (end: string) => `№\u00a0${end}`,
  confirm: {
    asked: (title: string) => `Эту почту указали, чтобы получать новости по теме «${title}». Присылать?`,
    choose: 'Выбрать: да или нет',
    until: 'Пока вы не ответите «да», других писем не будет.',
    stranger: 'Если указали не вы, просто удалите это письмо.',
  },
  news: {
    about: (title: string) => `Новость для вас по теме «${title}».`,
    toAll: (title: string) => `Вы участвовали: «${title}». Администрация отвечает всем, кто принял участие.`,
    followed: (title: string) => `Новость по теме «${title}», за которой вы следите.`,
    open: 'Открыть и ответить',
    read: 'Открыть страницу обращения',
    reply: 'Можно просто ответить на это письмо: ваши слова попадут в переписку.',
    noReply: 'На само письмо не отвечайте: его никто не прочитает.',
    secret: 'Ссылка открывает вашу переписку без пароля. Не пересылайте это письмо.',
  },
  reply: {
    files: (n: number) => `(К письму приложены файлы: ${n}. Файлы из писем не принимаются.)`,
  },
  daily: {
    happened: (n: number) =>
      `За день: ${plural('ru', n, { one: 'новость', few: 'новости', other: 'новостей' })}.`,
    open: (title: string) => `Открыть: ${title}`,
  },
  why: (email: string) => `Вы получили это письмо, потому что подтвердили адрес ${email}.`,
  change: 'Реже или больше не писать',
  page: {
    title: 'Письма с новостями',
    about: (title: string, email: string) => `Новости по теме «${title}» на адрес ${email}.`,
    key: 'Ключ из письма',
    keyHint: 'Это часть ссылки после знака #. Если страница не открылась сама, вставьте её сюда.',
    open: 'Открыть',
    wrong: 'Ссылка неполная или больше не действует. Скопируйте её из письма целиком.',
    ask: 'Присылать новости?',
    each: 'Да, сразу',
    daily: 'Да, раз в день',
    none: 'Нет, не присылать',
    isEach: 'Пишем сразу, как что-то происходит.',
    isDaily: 'Пишем раз в день, если что-то произошло.',
    isEnded: 'Больше не пишем.',
    toEach: 'Писать сразу',
    toDaily: 'Писать раз в день',
    toNone: 'Больше не писать',
    again: 'Писать снова',
  },
};

export type MailWords = typeof mail;
