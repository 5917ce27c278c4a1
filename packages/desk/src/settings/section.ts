import type { SpaceSettings } from '@veche/protocol';
import type { Person, SettingsChange, StaffTopic } from '@veche/protocol/desk';
import type { FormValues } from '@veche/widgets/parts';
import type { TemplateResult } from 'lit';
import type { EditorView } from '../kinds/kind-editor.ts';
import type { OrderedRows } from '../ordered-rows.ts';

/** What settings name that is no part of them. */
export interface Around {
  readonly topics: readonly StaffTopic[];
  readonly people: readonly Person[];
}

/** What the templates of a section are given. */
export interface SectionView extends EditorView {
  readonly around: Around;
  /** The settings that the form was filled with. */
  readonly shown: SpaceSettings;
  /** The settings as they stand: other sections may have been saved since. */
  readonly now: SpaceSettings;
  /** What the form says now. */
  readonly values: FormValues;
  /** Rows of the list that the section has. */
  readonly list: OrderedRows<object>;
  /** Puts values into controls by their names; the others stay. */
  put(values: FormValues): void;
}

/** One part of the settings, saved by itself. Controls are named by the paths of the settings. */
export interface Section {
  fields(view: SectionView): TemplateResult;
  /** What belongs to it and is not saved. */
  after?(view: SectionView): TemplateResult;
  /** What a form shows of the settings. */
  valuesOf(settings: SpaceSettings): FormValues;
  /** The items of its list, where it has one. */
  listOf?(settings: SpaceSettings): object[];
  /** What a form changes of the settings as they are now; `shown` are those that it was filled with. */
  changeOf(values: FormValues, now: SpaceSettings, shown: SpaceSettings): SettingsChange;
}
