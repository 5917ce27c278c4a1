/** What mails to officials say. Only servers load it. */
export const staffMail = {
  /** What was to be done by a deadline. */
  due: {
    register: 'начать работу',
    forward: 'передать дальше',
    publish: 'опубликовать',
    comments: 'собрать мнения',
    answer: 'ответить',
  },
  line: (title: string, number: string) => `«${title}», ${number}`,
  lineDue: (title: string, number: string, moment: string) => `«${title}», ${number}, срок: ${moment}`,
  open: 'Открыть',
  overdue: {
    subject: 'Срок прошёл',
    text: (what: string, moment: string) => `Нужно было ${what}. Срок прошёл: ${moment}.`,
  },
  escalation: {
    subject: 'Просрочено и не сделано',
    text: (what: string, moment: string) =>
      `Нужно было ${what}. Срок прошёл: ${moment}, и до сих пор это не сделано.`,
    holder: (name: string) => `Исполнитель: ${name}.`,
    nobody: 'Исполнителя нет.',
    why: 'Вы получили это письмо как руководитель отдела или администратор.',
  },
  morning: {
    subject: (overdue: number, soon: number, fresh: number) =>
      [
        overdue > 0 ? `просрочено ${overdue}` : '',
        soon > 0 ? `скоро срок ${soon}` : '',
        fresh > 0 ? `новых ${fresh}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    overdue: 'Срок прошёл',
    soon: 'Скоро срок',
    fresh: 'Новое, ещё никто не взял',
    asked: 'Ждут вашего мнения',
    more: (n: number) => `и ещё ${n}`,
    desk: 'Открыть рабочее место',
    why: 'Такое письмо приходит утром рабочего дня, если есть о чём сказать.',
    reminder: 'Утренние письма вы отключили, но о близком сроке мы напоминаем всем.',
    change: 'Включить или отключить утренние письма',
  },
  invitation: {
    subject: 'Приглашение на рабочее место',
    text: (name: string) => `${name}, вас приглашают на рабочее место «Вече». Придумайте пароль по ссылке.`,
    open: 'Придумать пароль',
    until: (moment: string) => `Ссылка действует до: ${moment}. Никому её не передавайте.`,
  },
  opinion: {
    subject: 'Вас просят высказать мнение',
    text: 'Вас просят высказать мнение. Вопрос и само сообщение видны на рабочем месте.',
  },
};

export type StaffMailWords = typeof staffMail;
