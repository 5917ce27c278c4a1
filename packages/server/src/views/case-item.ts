import type { CaseItem, TopicDraft } from '@veche/protocol';
import { shorten } from '@veche/words';
import type { Book } from '../catalogue.ts';
import { categoriesIn } from '../kinds/index.ts';
import type { Database } from '../store/database.ts';
import {
  answeringSteps,
  lastChangesOf,
  publicMessagesOf,
  type StoredCase,
  textsOfCases,
} from '../store/public-cases.ts';
import type { StoredTopic } from '../store/topics.ts';
import { publicAnswer } from './public-answer.ts';

/** Letters of an excerpt. */
const enough = 200;

/** Each as a line of a list. */
export async function showItems(db: Database, book: Book, found: StoredCase[]): Promise<CaseItem[]> {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const texts = Map.groupBy(await textsOfCases(db, ids), ({ submission_id }) => submission_id);
  const messages = Map.groupBy(await publicMessagesOf(db, ids), ({ submission_id }) => submission_id);
  const changes = await lastChangesOf(db, ids);
  return found.map((one) => {
    const { draft } = book.topics.get(one.topic_id) as StoredTopic;
    const said = Object.fromEntries((texts.get(one.id) ?? []).map(({ part, text }) => [part, text]));
    const written = messages.get(one.id) ?? [];
    const answer = written.findLast(({ step }) => answeringSteps.some((answering) => answering === step));
    const moments = [one.published_at, changes.get(one.id) ?? '', written.at(-1)?.sent_at ?? ''];
    return {
      id: one.id,
      topic: one.topic_id,
      topic_title: draft.title,
      kind: draft.kind,
      category: categoryIn(draft, one.category),
      department: book.space.departments.find(({ id }) => id === one.department)?.name ?? null,
      status: one.status,
      excerpt: shorten(Object.values(publicAnswer(draft.kind, said))[0] ?? '', enough),
      submitted_at: one.submitted_at,
      published_at: one.published_at,
      changed_at: moments.sort().at(-1) as string,
      followers: one.followers,
      duplicate_of: one.duplicate_of,
      answer: answer
        ? {
            excerpt: shorten(answer.text, enough),
            name: answer.name ? JSON.parse(answer.name) : null,
            sent_at: answer.sent_at,
          }
        : null,
    };
  });
}

/** The title of a category; the topic may have dropped it. */
const categoryIn = (draft: TopicDraft, id: string | null) =>
  categoriesIn(draft).find((one) => one.id === id)?.title ?? null;
