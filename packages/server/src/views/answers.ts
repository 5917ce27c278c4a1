import type { Answers } from '@veche/protocol';
import type { Context } from '../context.ts';
import { promisesOf } from '../store/answers.ts';
import { Bytes } from './kept.ts';

const day = 24 * 60 * 60_000;

/** How far back it looks, in days. */
const days = 365;

/** How long figures hold, in milliseconds. */
const fresh = 60_000;

type Promise_ = Awaited<ReturnType<typeof promisesOf>>[number];
const computed = new WeakMap<Context, Map<string, { at: number; figures: Promise<Bytes> }>>();

/** How a space answers, at most a minute old: everybody may ask, and it looks at a year. */
export function readAnswers(context: Context, space: string): Promise<Bytes> {
  const known = computed.get(context) ?? new Map();
  computed.set(context, known);
  const now = context.now().getTime();
  const found = known.get(space);
  if (found && now >= found.at && now - found.at < fresh) return found.figures;
  const figures = compute(context, space).then((value) => new Bytes(value));
  figures.catch(() => known.delete(space));
  known.set(space, { at: now, figures });
  return figures;
}

async function compute({ db, catalogue, now }: Context, id: string): Promise<Answers> {
  const { space } = await catalogue.book(id);
  const time = now();
  const since = new Date(time.getTime() - days * day).toISOString();
  const promises = (await promisesOf(db, id, since)).filter(({ status }) => status !== 'withdrawn');
  const byDepartment = Map.groupBy(promises, ({ department }) => department);
  const departments = [...byDepartment].map(([department, some]) => ({
    department,
    name: space.departments.find((one) => one.id === department)?.name ?? null,
    ...figuresOf(some, time.toISOString()),
  }));
  return { space: id, days, departments: departments.sort((one, other) => other.answered - one.answered) };
}

function figuresOf(promises: Promise_[], now: string) {
  const kept = promises.flatMap(({ done_at, ...rest }) => (done_at ? [{ ...rest, done_at }] : []));
  const took = kept
    .map(({ submitted_at, done_at }) => (Date.parse(done_at) - Date.parse(submitted_at)) / day)
    .sort((one, other) => one - other);
  return {
    answered: kept.length,
    median_days: median(took),
    on_time:
      kept.length > 0 ? kept.filter(({ done_at, due_at }) => done_at <= due_at).length / kept.length : null,
    overdue: promises.filter(({ done_at, due_at }) => done_at === null && due_at < now).length,
  };
}

/** To a tenth; of numbers in order. */
function median(numbers: number[]): number | null {
  const middle = (numbers.length - 1) / 2;
  const [low, high] = [numbers[Math.floor(middle)], numbers[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : Math.round(((low + high) / 2) * 10) / 10;
}
