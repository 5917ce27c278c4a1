/** Numbers that look random and are the same in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Dice = ReturnType<typeof dice>;

export const pick = <T>(roll: Dice, from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T;

const streets =
  'Ленина Озёрная Победы Свердлова Комсомольская Строителей Семёнова Береговая Мира Матросова Космонавтов Гайдара Лермонтова Набережная Октябрьская Уральская Советская Дзержинского Иртяшская Менделеева'.split(
    ' ',
  );

const things =
  'яма на дороге;сломанная скамейка;переполненный контейнер;открытый люк;погасший фонарь;упавшее дерево;разбитый тротуар;течь в подвале;холодные батареи;неработающий лифт;грязный подъезд;брошенная машина;бродячие собаки;детская площадка;автобусная остановка;ливневая канализация;пешеходный переход;незаконная свалка;дорожный знак;сломанный забор'.split(
    ';',
  );

const pleas =
  'Просим принять меры;Прошу разобраться;Когда это исправят;Обращаемся уже второй раз;Жители дома очень недовольны;Дети не могут здесь гулять;Пожилым людям трудно пройти;После дождя стоит вода;Зимой здесь скользко;Вечером ничего не видно;Управляющая компания не отвечает;Машины объезжают по газону;Коляску не провезти;Звонили диспетчеру, обещали прислать мастера;Фотографии приложим при встрече'.split(
    ';',
  );

const places =
  'у школы;возле магазина;за гаражами;рядом с поликлиникой;напротив детского сада;около библиотеки;у въезда в город;за рынком;вдоль берега;на перекрёстке'.split(
    ';',
  );

/** Words whose share in the texts is known. */
export const known = { inHalf: 'двор', inFew: 'гидрант', inNone: 'самолёт' };

/** A message as residents write: three to seven sentences, each with its street and house. */
export function message(roll: Dice, isRare: boolean): { text: string; place: string } {
  const place = `${pick(roll, streets)}, ${1 + Math.floor(roll() * 120)}`;
  const sentences = [
    `${pick(roll, places)} на улице ${place} ${pick(roll, things)}`,
    ...Array.from({ length: 2 + Math.floor(roll() * 5) }, () => `${pick(roll, pleas)} ${pick(roll, places)}`),
  ];
  if (roll() < 0.5) sentences.push(`Это наш общий ${known.inHalf}`);
  if (isRare) sentences.push(`Рядом стоит пожарный ${known.inFew}`);
  return { text: `${sentences.join('. ')}.`, place };
}
