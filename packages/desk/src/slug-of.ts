/** Russian letters as passports spell them (ICAO Doc 9303, part 3, section 6). */
const spelt = `а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
  щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia`;
const letters = new Map(spelt.split(/\s+/).map((pair) => pair.split('=') as [string, string]));

/** An id that a name suggests: `Мария Щукина` is `mariia-shchukina`. Empty where no letter of it can be spelt. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[а-яё]/g, (letter) => letters.get(letter) ?? '')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
