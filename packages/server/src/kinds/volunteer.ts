import { countEach, type ServerKind } from './kind.ts';

export const volunteer: ServerKind<'volunteer'> = {
  tally: ({ shifts }) => countEach(shifts),
  words: ({ note }) => [note ?? ''],
  withoutPeople: ({ guardian: _, ...answer }) => answer,
  places: ({ shifts }) =>
    shifts.map(({ id, places, waiting_places }) => ({ item: id, places, waiting_places })),
  wants: ({ shifts }) => shifts,
  items: ({ shifts, skills }) => [...shifts, ...skills].map((item) => item.id),
};
