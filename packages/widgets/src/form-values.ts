/** Values of a form by the dotted names of its controls: `answer.costs.0.amount`. */
export type FormValues = { [key: string]: unknown };

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The controls of a form that a person can answer. */
const controlsOf = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (control): control is Control =>
      'name' in control && control.name !== '' && !control.matches(':disabled'),
  );

const isChecker = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** What one control says; undefined where it says nothing. `data-list` means one of many, `data-number` a number. */
function readControl(control: Control): unknown {
  if (isChecker(control) && !control.checked) return undefined;
  if (isChecker(control) && control.type === 'checkbox' && !control.hasAttribute('value')) return true;
  const text = control.value.trim();
  if (text === '') return undefined;
  if (control.type === 'datetime-local') return new Date(text).toISOString();
  const isNumber = control.type === 'number' || control.dataset.number !== undefined;
  return isNumber ? Number(text) : text;
}

/** Reads a form once, into objects and arrays. What was left empty is absent. */
export function readForm(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const control of controlsOf(form)) {
    const value = readControl(control);
    if (value !== undefined) put(values, control.name.split('.'), value, control.dataset.list !== undefined);
  }
  return values;
}

const isIndex = (step: string | undefined) => /^\d+$/.test(step ?? '');

function put(into: FormValues, path: string[], value: unknown, isList: boolean): void {
  const last = path.length - 1;
  let at = into;
  path.forEach((step, index) => {
    if (index === last) {
      at[step] = isList ? [...((at[step] as unknown[]) ?? []), value] : value;
      return;
    }
    at[step] ??= isIndex(path[index + 1]) ? [] : {};
    // A row left empty above a filled one is a row all the same: its fields say what is missing.
    if (Array.isArray(at)) for (let row = 0; row < Number(step); row += 1) at[row] ??= {};
    at = at[step] as FormValues;
  });
}

/** The value at a dotted name. */
export const valueAt = (values: unknown, name: string): unknown =>
  name.split('.').reduce<unknown>((at, step) => (at as FormValues | undefined)?.[step], values);

/** A moment as `datetime-local` wants it: in the reader's zone, to the minute. */
function localMoment(iso: string): string {
  const date = new Date(iso);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Puts values back into the controls of their names. */
export function fillForm(form: HTMLFormElement, values: FormValues): void {
  for (const control of controlsOf(form)) {
    const value = valueAt(values, control.name);
    if (isChecker(control)) {
      const own = control.hasAttribute('value') ? control.value : 'true';
      control.checked = Array.isArray(value)
        ? value.includes(own)
        : value !== undefined && String(value) === own;
    } else if (control.type !== 'hidden') {
      const isMoment = control.type === 'datetime-local' && value;
      control.value = isMoment ? localMoment(String(value)) : String(value ?? '');
    }
  }
}
