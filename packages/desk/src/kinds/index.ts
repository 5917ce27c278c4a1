import type { KindName } from '@veche/protocol';
import { feedback } from './feedback.ts';
import { initiative } from './initiative.ts';
import type { KindEditor } from './kind-editor.ts';
import { poll } from './poll.ts';
import { volunteer } from './volunteer.ts';

const editors: { [K in KindName]: KindEditor<K> } = { poll, initiative, feedback, volunteer };

/** The editor of a kind; each is only ever given drafts of its own kind. */
export const editorOf = (kind: KindName) => editors[kind] as KindEditor<KindName>;
