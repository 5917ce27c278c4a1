import type { AnswerTo, DraftOf, KindName, Texts, TopicOf } from '@veche/protocol';
import type { FormValues, FormView, Rows } from '@veche/widgets/parts';
import type { TemplateResult } from 'lit';
import type { Desk } from '../desk-context.ts';

/** What an editor's templates are given. */
export interface EditorView extends FormView {
  readonly desk: Desk;
  /** Rows of each list that the kind has. */
  readonly rows: Record<string, Rows>;
}

/** How topics of one kind are written. Controls are named by the paths of the draft. */
export interface KindEditor<K extends KindName> {
  /** What a new topic starts with, beyond what all kinds share. */
  readonly start: Partial<DraftOf<K>>;
  /** Lists, with the number of rows that a new topic has. */
  readonly lists: Record<string, number>;
  fields(view: EditorView): TemplateResult;
  /** Puts in what an empty control leaves out. */
  complete?(values: FormValues): FormValues;
  /** What a ready answer can say of an answer: what it is about, and where. */
  factsOf?(answer: AnswerTo<K>, topic: TopicOf<K>, language: string): { category?: string; place?: string };
  /** What answers are sorted by: what they are about, and where. */
  sortsBy?(draft: DraftOf<K>): Partial<Record<'category' | 'district', { id: string; title: Texts }[]>>;
  /** The element that residents see. */
  element(id: string): TemplateResult;
}
