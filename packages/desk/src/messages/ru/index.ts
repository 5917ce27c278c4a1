import { account } from './account.ts';
import { changes } from './changes.ts';
import { comments } from './comments.ts';
import { editor } from './editor.ts';
import { entry } from './entry.ts';
import { frame } from './frame.ts';
import { inbox } from './inbox.ts';
import { log } from './log.ts';
import { mail } from './mail.ts';
import { opinions } from './opinions.ts';
import { people } from './people.ts';
import { publication } from './publication.ts';
import { settings } from './settings.ts';
import { statements } from './statements.ts';
import { statistics } from './statistics.ts';
import { submission } from './submission.ts';
import { templates } from './templates.ts';
import { topics } from './topics.ts';

/** Everything that the desk says, a file a page. */
export const ru = {
  ...frame,
  ...entry,
  ...account,
  ...people,
  ...log,
  ...inbox,
  ...statements,
  ...changes,
  ...submission,
  ...statistics,
  ...opinions,
  ...publication,
  ...comments,
  ...topics,
  ...editor,
  ...settings,
  ...templates,
  ...mail,
};
