/** A language in which residents are spoken to. */
export interface Language {
  /** What its speakers call it. */
  name: string;
  /** Whether all of it was read by somebody whose language it is; until then it is a careful draft. */
  isReviewed: boolean;
}

/** All of them. Russian and English are those that the others are made from. */
export const languages = {
  ru: { name: 'Русский', isReviewed: true },
  en: { name: 'English', isReviewed: true },
  tt: { name: 'Татарча', isReviewed: false },
  ba: { name: 'Башҡортса', isReviewed: false },
  kk: { name: 'Қазақша', isReviewed: false },
  ar: { name: 'العربية', isReviewed: false },
} satisfies Readonly<Record<string, Language>>;
