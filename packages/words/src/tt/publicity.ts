import type { PublicityWords } from '../ru/publicity.ts';

/** Who reads a submission, and the resident's say in that. */
export const publicity: PublicityWords = {
  receipt: {
    publicity: {
      title: 'Моны кем күрә',
      staffOnly: 'Сез һәм хезмәткәрләр генә.',
      permitted:
        'Әлегә сез һәм хезмәткәрләр генә. Сез бастырырга рөхсәт иттегез: башта текст тикшерелә һәм аннан шәхси мәгълүмат алып ташлана.',
      published: (moment) => `Барысы да, исемсез һәм элемтә мәгълүматларсыз. Бастырылды: ${moment}.`,
      read: 'Барысы да нәрсә күрә',
      permit: 'Бастырырга рөхсәт итү',
      forbid: 'Бастыруны тыю',
      isPermitted: 'Бастырырга рөхсәт ителде.',
      isForbidden: 'Бастыру тыелды. Сездән һәм хезмәткәрләрдән башка моны хәзер беркем дә күрми.',
    },
  },
};
