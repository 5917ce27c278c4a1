import { plural } from '../plural.ts';
import type { Forms } from '../ru/forms.ts';

const places = (n: number) => plural('kk', n, { other: 'орын' });

/** Within what an answer is promised. */
const within = (days: number, of: 'working' | 'calendar') =>
  `жауап ${plural('kk', days, { other: of === 'working' ? 'жұмыс күні' : 'күн' })} ішінде`;

/** What a feedback box and a sign-up say, and whatever else asks for a contact. */
export const forms: Forms = {
  optional: 'міндетті емес',
  appeal: 'Бұл хабар, заң бойынша ресми өтініш емес.',
  appealLink: 'Ресми өтініш беру',
  district: 'Аудан',
  noDistrict: 'көрсетілмеген',
  contact: {
    missing: 'Поштаңызды немесе телефоныңызды қалдырыңыз.',
    legend: 'Сізбен қалай байланысуға болады',
    whyOptional:
      'Жауап мұнда онсыз да келеді. Байланыс деректері сізге жазсын немесе қоңырау шалсын десеңіз ғана керек.',
    whyRequired: 'Сізді табу үшін пошта немесе телефон керек.',
    name: 'Аты',
    email: 'Электрондық пошта',
    phone: 'Телефон',
  },
  consent: {
    missing: 'Келіссеңіз, белгілеңіз: онсыз жіберуге болмайды.',
    read: 'Құжатты оқу',
    agree: (title) => `Мен қабылдаймын: ${title}`,
    ifContact: 'Байланыс деректерін қалдырсаңыз ғана керек.',
  },
  publish: {
    allow: 'Мұны жариялауға рұқсат беремін',
    hint: 'Оны бәрі оқи алады. Алдымен қызметкер мәтінді тексеріп, жеке деректерді алып тастайды. Аты мен байланыс деректері ешқашан жарияланбайды. Белгі қоймасаңыз, мәтінді тек қызметкерлер көреді. Түбіртекте шешіміңізді өзгерте аласыз.',
  },
  feedback: {
    category: 'Хабар не туралы',
    choose: 'Тақырыпты таңдаңыз',
    within,
    text: 'Хабар',
    place: 'Бұл қайда',
    placeHint: 'Орны маңызды болса, мекенжай немесе белгілі орын.',
  },
  volunteer: {
    missingShift: 'Кемінде бір ауысымды таңдаңыз.',
    shifts: 'Қашан және қайда',
    shiftsHint: (max) => `Көп дегенде таңдауға болады: ${max}.`,
    placesLeft: (n) => `${places(n)} қалды`,
    waitingList: (n) => `орын жоқ, күту тізімінде тағы ${places(n)} бар`,
    full: 'орын жоқ',
    skills: 'Не істей аласыз',
    age: 'Жасыңыз нешеде',
    ageHint: (min, guardian) =>
      `${min} жастан бастап болады. ${guardian} жасқа дейін ересек адамның келісімі керек.`,
    guardian: 'Сіз үшін жауап беретін ересек адам',
    guardianName: 'Ересек адамның аты',
    guardianPhone: 'Ересек адамның телефоны',
    guardianAgrees: 'Ересек адам біледі және келіседі',
    note: 'Тағы не білуіміз керек',
  },
  kinds: {
    feedback: {
      send: 'Жіберу',
      privacy: 'Хабарды және байланыс деректерін осы тақырыпқа жауапты бөлімнің қызметкерлері ғана алады.',
    },
    volunteer: {
      send: 'Жазылу',
      privacy: 'Атыңызды, жасыңызды және байланыс деректерін ауысымды ұйымдастырушылар ғана көреді.',
    },
  },
};
