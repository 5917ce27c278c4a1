import { hash } from '@node-rs/argon2';
import {
  type Issue,
  makeIssue,
  ordinaryClocks,
  refusal,
  type SpaceSettings,
  spaceSettings,
} from '@veche/protocol';
import { type Founding, otherActors } from '@veche/protocol/desk';
import * as z from 'zod/mini';
import type { Context } from '../context.ts';
import { hashOf } from '../secrets.ts';
import { type Database, inTransaction } from '../store/database.ts';
import type { NewEvent } from '../store/events.ts';
import { takeFounding } from '../store/foundings.ts';
import { insertSpace } from '../store/spaces.ts';
import { columnsOf, findStaff, insertStaff } from '../store/staff.ts';
import { openFounding } from '../views/founding.ts';
import { beginLog } from './begin-log.ts';
import { type Entered, enter } from './enter.ts';

/**
 * The holder of a founding link makes a space, looks after it and is signed in: all of it, or nothing.
 * @throws ProblemError `unauthorized` for a link that is over or was used; `invalid` with `repeated` where a name is taken
 */
export async function found(
  context: Context,
  token: string,
  { space, founder }: Founding,
  device: string,
): Promise<Entered> {
  await openFounding(context, token);
  const password_hash = await hash(founder.new_password);
  return inTransaction(context.store, async (db) => {
    await openFounding(context, token, db);
    if (!(await takeFounding(db, hashOf(token)))) throw refusal('unauthorized');
    if (!(await insertSpace(db, settingsOf(space)))) throw taken(['space', 'id']);
    await insertFounder(db, space.id, founder, password_hash);
    const events: NewEvent[] = [];
    const deed = { at: context.now().toISOString(), actor: founder.user };
    events.push({ ...deed, action: 'found-space' });
    events.push({ ...deed, action: 'make-administrator', object: founder.user });
    const staff = await findStaff(db, founder.user);
    if (!staff) throw refusal('unauthorized');
    const entered = await enter(context, { db, record: (event) => events.push(event) }, staff, device);
    await beginLog(db, space.id, events);
    return entered;
  });
}

const taken = (path: Issue['path']) => refusal('invalid', { issues: [makeIssue(path, 'repeated')] });

/** What is not asked at the beginning has its ordinary value: the settings have it all. */
const settingsOf = ({ id, name, time_zone }: Founding['space']): SpaceSettings =>
  z.parse(spaceSettings, {
    id,
    name,
    languages: Object.keys(name),
    departments: [],
    appeal_url: null,
    privacy_url: null,
    origins: [],
    official_naming: 'position',
    clocks: { ...ordinaryClocks, time_zone },
  });

async function insertFounder(
  db: Database,
  space: string,
  { user, name, position }: Founding['founder'],
  password_hash: string,
): Promise<void> {
  const place = { name, position, department: null, role: 'administrator', email: null } as const;
  const row = { user, space_id: space, ...columnsOf(place), password_hash, must_change_password: 0 };
  const isReserved = otherActors.some((one) => one === user);
  if (isReserved || !(await insertStaff(db, row))) throw taken(['founder', 'user']);
}
