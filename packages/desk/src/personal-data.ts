/** Not within a word or a number. */
const from = String.raw`(?<![\p{L}\d])`;
const to = String.raw`(?![\p{L}\d])`;
const word = String.raw`\p{Lu}[\p{L}-]+`;

/** What comes before a name. */
const before = [
  '[Мм]еня зовут',
  '[Мм]о[её] имя',
  '[Сс] уважением,?',
  '[Пп]одпись:?',
  '[Гг]ражд(?:анин|анка|анина|анки)',
  '[Сс]осед(?:ка|а|у|и|ке|ку|ом|кой)?',
  '[Жж]ител(?:ь|я|ю|ем|ьница|ьницы|ьнице)',
  '[Mm]y name is',
  '[Ss]incerely,?',
  '[Rr]egards,?',
  '[Nn]eighbou?r',
].join('|');

/** Suggestions for a moderator, who decides. Each marks the piece that it would remove. */
const patterns = [
  // Addresses, pages and names in networks.
  String.raw`(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`,
  String.raw`${from}(?:vk\.com|t\.me|ok\.ru|wa\.me)/[\w./-]+`,
  String.raw`(?<![\p{L}\d.])@\w{3,}`,
  // Phones, passports, insurance and tax numbers, cards: nine digits or more, unless it is a sum.
  String.raw`(?<![\d.,])\+?\d(?:[\s()-]{0,3}\d){8,}(?![\d]|[.,]\d|\s*(?:₽|руб|тыс|млн|млрд))`,
  // A local phone, where it is called one.
  String.raw`(?<=${from}(?:[Тт]ел(?:ефон\p{L}*|\.)?|[Пп]озвоните|[Pp]hone|[Cc]all)[\s:.№]{0,3})\d[\d\s()-]{3,18}\d`,
  // Plates of cars.
  String.raw`${from}[АВЕКМНОРСТУХавекмнорстух]\s?\d{3}\s?[АВЕКМНОРСТУХавекмнорстух]{2}\s?\d{2,3}${to}`,
  // Flats and rooms.
  String.raw`${from}(?:[Кк]в(?:\.|артир\p{L}*)|[Кк]омн(?:\.|ат\p{L}*)|[Ff]lat|[Aa]pt\.?|[Aa]partment|[Rr]oom)\s*(?:№|#|[Nn]o\.?)?\s*\d+\p{L}?${to}`,
  // Names: after such words, with initials, with a patronymic.
  String.raw`(?<=${from}(?:${before})\s+)${word}(?:\s+\p{Lu}[\p{L}-]*\.?){0,2}`,
  String.raw`${from}${word}\s+\p{Lu}\.\s?(?:\p{Lu}\.)?`,
  String.raw`${from}\p{Lu}\.\s?\p{Lu}\.\s?${word}`,
  String.raw`${from}(?:${word}\s+){0,1}${word}\s+\p{Lu}\p{Ll}*(?:[ое]вич|ьич|[ое]вн|ичн)(?:а|у|ем|ом|е|ы|ой)?${to}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Pieces of a text that look like personal data, each once, in the order in which they stand there. */
export function personalDataIn(text: string): string[] {
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  found.sort((one, other) => one.index - other.index || other[0].length - one[0].length);
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: piece, index } of found) {
    if (index < end) continue;
    end = index + piece.length;
    pieces.push(piece.trim());
  }
  return [...new Set(pieces)];
}
