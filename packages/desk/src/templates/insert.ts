import { type Topic, textIn } from '@veche/protocol';
import { bracesIn, fillTemplate, type StaffSubmission } from '@veche/protocol/desk';
import type { Desk } from '../desk-context.ts';
import { deskMessagesIn } from '../messages/index.ts';
import type { Picked } from './desk-template-picker.ts';
import { valuesOf } from './values-of.ts';

/** Writes at the caret as if it were typed, so that it can be undone; what stands there stays. */
export function insertAtCaret(box: HTMLTextAreaElement, text: string): void {
  const from = box.selectionEnd;
  box.focus();
  box.setSelectionRange(from, from);
  if (document.execCommand('insertText', false, text)) return;
  box.setRangeText(text, from, from, 'end');
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Selects these words where they first stand, so that typing replaces them. */
export function selectWords(box: HTMLTextAreaElement, words: string): void {
  const at = box.value.indexOf(words);
  box.focus();
  if (at >= 0) box.setSelectionRange(at, at + words.length);
}

/**
 * Writes a ready answer into the box, in the resident's language and with what is known of the submission; what nothing is known
 * for is selected. False where the box has no room for it.
 */
export function insertTemplate(
  desk: Desk,
  box: HTMLTextAreaElement,
  { template, list }: Picked,
  one: StaffSubmission,
  topic: Topic | undefined,
): boolean {
  const { fields } = deskMessagesIn(one.locale).templates;
  const values = valuesOf(desk, one, topic, list);
  const text = fillTemplate(textIn(template.text, one.locale), values, (field) => fields[field]);
  if (box.value.length + text.length > box.maxLength) return false;
  insertAtCaret(box, text);
  const [open] = bracesIn(text);
  if (open) selectWords(box, open);
  return true;
}
