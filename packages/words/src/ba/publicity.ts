import type { PublicityWords } from '../ru/publicity.ts';

/** Who reads a submission, and the resident's say in that. */
export const publicity: PublicityWords = {
  receipt: {
    publicity: {
      title: 'Быны кем күрә',
      staffOnly: 'Һеҙ һәм хеҙмәткәрҙәр генә.',
      permitted:
        'Әлегә һеҙ һәм хеҙмәткәрҙәр генә. Һеҙ баҫтырырға рөхсәт иттегеҙ: тәүҙә текст тикшерелә һәм унан шәхси мәғлүмәт алып ташлана.',
      published: (moment) => `Барыһы ла, исемһеҙ һәм бәйләнеш мәғлүмәтенән тыш. Баҫтырылды: ${moment}.`,
      read: 'Барыһы ла нимә күрә',
      permit: 'Баҫтырырға рөхсәт итеү',
      forbid: 'Баҫтырыуҙы тыйыу',
      isPermitted: 'Баҫтырырға рөхсәт ителде.',
      isForbidden: 'Баҫтырыу тыйылды. Һеҙҙән һәм хеҙмәткәрҙәрҙән башҡа быны хәҙер бер кем дә күрмәй.',
    },
  },
};
