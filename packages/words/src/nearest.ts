/** Which of the two languages that stand in for others is read by those who read this one. */
export const nearest = (language: string): 'ru' | 'en' => (/^(ru|tt|ba|kk)\b/.test(language) ? 'ru' : 'en');
