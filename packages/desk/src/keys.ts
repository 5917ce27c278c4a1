const key = 'veche desk keys off';

/** Whether keys of a single letter do something. On unless somebody turned them off here. */
export const areKeysOn = () => localStorage.getItem(key) === null;

export function setKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(key);
  else localStorage.setItem(key, '1');
}

/** Whether the key goes into a field, or belongs to the browser. */
export function isTyping(event: KeyboardEvent): boolean {
  const at = event.composedPath()[0];
  const isField = at instanceof Element && at.matches('input, textarea, select, [contenteditable], dialog *');
  return isField || event.ctrlKey || event.altKey || event.metaKey;
}

/** What a key means: where it writes no Latin letter, as on a Russian keyboard, the one that is printed on it. */
export const keyOf = ({ key: written, code }: KeyboardEvent): string =>
  /^[a-z]$/i.test(written)
    ? written.toLowerCase()
    : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? written);
