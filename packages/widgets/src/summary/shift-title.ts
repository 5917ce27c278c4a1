import type { Topic } from '@veche/protocol';
import { textIn } from '@veche/protocol/light';

/** What a shift of the topic is called; its id where the topic is not known. */
export function shiftTitle(topic: Topic | undefined, id: string, lang: string): string {
  const shifts = topic && 'shifts' in topic ? topic.shifts : [];
  return textIn(shifts.find((shift) => shift.id === id)?.title, lang) || id;
}
