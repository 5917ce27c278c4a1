import { ordinaryClocks } from '../deadlines.ts';
import type { SpaceSettings } from '../space.ts';
import type { ConsentDocument } from '../topic.ts';

/** The demo space: a town of 80,000 in the Urals. */
export const sampleSpace: SpaceSettings = {
  id: 'ozersk',
  name: { ru: 'Озёрский городской округ', en: 'Ozersk Urban District' },
  languages: ['ru', 'en'],
  departments: [
    { id: 'improvement', name: { ru: 'Управление благоустройства', en: 'Public Works Department' } },
    {
      id: 'housing',
      name: { ru: 'Управление жилищно-коммунального хозяйства', en: 'Housing and Utilities Department' },
    },
    { id: 'transport', name: { ru: 'Отдел дорог и транспорта', en: 'Roads and Transport Office' } },
    { id: 'youth', name: { ru: 'Служба по делам молодёжи', en: 'Youth Service' } },
    {
      id: 'community',
      name: { ru: 'Отдел по работе с ТОС и НКО', en: 'Office for Neighbourhoods and NGOs' },
    },
  ],
  appeal_url: 'https://pos.gosuslugi.ru/',
  privacy_url: null,
  origins: ['http://localhost:*', 'http://127.0.0.1:*'],
  judge_days: 30,
  remind_days: 2,
  escalate_days: 3,
  clocks: { ...ordinaryClocks, time_zone: 'Asia/Yekaterinburg' },
  official_naming: 'position',
  routing: [],
};

/** What a resident accepts before leaving a name and an address. */
export const sampleConsent: ConsentDocument = {
  id: 'personal-data-1',
  title: {
    ru: 'Согласие на обработку персональных данных',
    en: 'Consent to the use of personal data',
  },
  text: {
    ru: 'Я разрешаю администрации Озёрского городского округа использовать указанные здесь имя, телефон, почту и возраст, чтобы рассмотреть моё обращение и ответить мне. Данные видят только сотрудники, которые с ним работают. Их не публикуют и не передают другим. Согласие действует до окончания работы с обращением. Отозвать его раньше можно сообщением в квитанции.',
    en: 'I allow the administration of Ozersk Urban District to use the name, phone, e-mail and age given here in order to consider what I send and to answer me. Only the staff who work on it see them. They are not published or passed on. The consent holds until the work is finished. To withdraw it earlier, write so in the receipt.',
  },
};
