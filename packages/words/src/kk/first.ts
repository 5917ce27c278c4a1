import type { First } from '../ru/first.ts';

/** What a choice poll says before anybody acts. */
export const first: First = {
  retry: 'Қайталап көру',
  sending: 'Жіберілуде…',
  askedBy: (name) => `Сұраушы: ${name}`,
  textIn: 'Мәтін тілі:',
  closesAt: (moment) => `Жауап қабылданатын соңғы уақыт: ${moment}`,
  broken: 'Сервермен байланыс жоқ. Жазғаныңыз осында сақталды: қайталап көріңіз.',
  kinds: {
    poll: {
      send: 'Дауыс беру',
      privacy:
        'Қалай дауыс бергеніңізді әкімшілік көрмейді: ол жалпы сандарды және сіздің хабарларыңызды ғана көреді.',
    },
  },
  poll: {
    answer: 'Сіздің жауабыңыз',
    pickOne: 'Бір нұсқаны таңдаңыз.',
    pick: (min, max) =>
      min === max ? `Дәл ${max} нұсқа таңдаңыз.` : `Нұсқаларды таңдаңыз: кемінде ${min}, көп дегенде ${max}.`,
  },
};
