import { makeUuid, type PublicCase } from '@veche/protocol';
import { now } from './fake-endpoint.ts';

const at = now.toISOString();

/** A public case that says this. */
export const made = (excerpt: string, more: Partial<PublicCase> = {}): PublicCase => ({
  id: makeUuid(),
  space: 'ozersk',
  topic: 'feedback',
  topic_title: { en: 'Write to the administration' },
  kind: 'feedback',
  category: { en: 'Roads' },
  department: { en: 'Roads Office' },
  status: 'received',
  excerpt,
  submitted_at: at,
  published_at: at,
  changed_at: at,
  followers: 0,
  duplicate_of: null,
  answer: null,
  texts: { text: excerpt },
  history: [{ at, status: 'received', by: 'resident' }],
  messages: [],
  public_opinions: [],
  comments: [],
  commenting: null,
  can_mail: false,
  due_at: null,
  ...more,
});

/** The same with an answer. */
export const answered = (one: PublicCase, text: string): PublicCase => ({
  ...one,
  status: 'answered',
  changed_at: '2026-11-24T09:00:00.000Z',
  answer: { excerpt: text, name: { en: 'Officer' }, sent_at: at },
  messages: [
    { id: makeUuid(), from: 'official', name: { en: 'Officer' }, text, sent_at: at, step: 'answer' },
  ],
});
