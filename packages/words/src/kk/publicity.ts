import type { PublicityWords } from '../ru/publicity.ts';

/** Who reads a submission, and the resident's say in that. */
export const publicity: PublicityWords = {
  receipt: {
    publicity: {
      title: 'Мұны кім көреді',
      staffOnly: 'Тек сіз және қызметкерлер.',
      permitted:
        'Әзірге тек сіз және қызметкерлер. Сіз жариялауға рұқсат бердіңіз: алдымен мәтін тексеріледі және одан жеке деректер алынады.',
      published: (moment) => `Бәрі, аты-жөні мен байланыс деректерінсіз. Жарияланды: ${moment}.`,
      read: 'Бәрі не көреді',
      permit: 'Жариялауға рұқсат беру',
      forbid: 'Жариялауға тыйым салу',
      isPermitted: 'Жариялауға рұқсат берілді.',
      isForbidden: 'Жариялауға тыйым салынды. Енді мұны сізден және қызметкерлерден басқа ешкім көрмейді.',
    },
  },
};
