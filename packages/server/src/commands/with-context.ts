import { ProblemError } from '@veche/protocol';
import { publicUrlIn, readConfig } from '../config.ts';
import { type Context, makeContext } from '../context.ts';
import { openLog } from '../log.ts';
import { openSecret } from '../secrets.ts';
import { StartError } from '../start-error.ts';
import { withStore } from './with-store.ts';

/** Does something with verbs and views, beside a server that may run. What they refuse is told in one line. */
export const withContext = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
  withStore(async (store, secretFile) => {
    const given = {
      store,
      secret: openSecret(secretFile),
      publicUrl: publicUrlIn(readConfig(process.env)),
      log: openLog('warn'),
    };
    try {
      return await work(makeContext({ ...given, now: () => new Date() }));
    } catch (error) {
      throw error instanceof ProblemError ? new StartError(sentenceOf(error)) : error;
    }
  });

function sentenceOf({ problem }: ProblemError): string {
  const { code, title, detail = title, issues = [] } = problem;
  if (code === 'not-found') return 'There is none of that name.';
  return [detail, ...issues.map((issue) => `${issue.path.join('.')}: ${issue.code}.`)].join(' ');
}
