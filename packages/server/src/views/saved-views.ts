import type { StaffMember, View } from '@veche/protocol/desk';
import type { Context } from '../context.ts';
import { showView, viewsOf } from '../store/views.ts';

/** The lists that somebody comes back to. */
export const listViews = async (
  { db }: Context,
  { space, user }: StaffMember,
): Promise<{ views: View[] }> => ({ views: (await viewsOf(db, space, user)).map(showView) });
