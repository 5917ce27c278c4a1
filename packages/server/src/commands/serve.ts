import { sampleCases, sampleSpace, sampleTopics } from '@veche/protocol/samples';
import { createApp } from '../app.ts';
import { builtFiles, type Config, placesIn, publicUrlIn, readConfig } from '../config.ts';
import { type Context, keepInStep, makeContext } from '../context.ts';
import { openLog } from '../log.ts';
import type { Post } from '../mail/post.ts';
import type { Inbound } from '../mail/replies/inbound.ts';
import { openSecret } from '../secrets.ts';
import { StartError } from '../start-error.ts';
import { openStore } from '../store/database.ts';
import { hasSpaces } from '../store/spaces.ts';
import type { Onlooker } from '../telemetry/signals.ts';
import { inviteFounder } from '../verbs/invite-founder.ts';
import { makeAdministrator, seed } from '../verbs/seed.ts';
import { seedCases } from './seed-cases.ts';

/** Seconds that a stop waits for requests under way. */
const patience = 10;

function explainListen(error: NodeJS.ErrnoException, { HOST, PORT }: Config): StartError {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${PORT} is in use: stop what uses it, or set PORT to another.`,
    EACCES: `Port ${PORT} may not be used by this account: set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST ${HOST} is not an address of this machine.`,
  };
  return new StartError(reasons[error.code ?? ''] ?? `The server cannot listen: ${error.message}`);
}

/** Loaded only where they are asked for. */
async function openOnlookers(context: Context, config: Config): Promise<Onlooker[]> {
  const onlookers: Onlooker[] = [];
  if (config.VECHE_METRICS_PORT !== undefined) {
    const { Metrics } = await import('../telemetry/metrics.ts');
    onlookers.push(await Metrics.serve(context, config.VECHE_METRICS_HOST, config.VECHE_METRICS_PORT));
  }
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { Traces } = await import('../telemetry/traces.ts');
    onlookers.push(new Traces(config.OTEL_TRACES_SAMPLER_ARG));
  }
  return onlookers;
}

/** Where mails go, loaded only where there is such a place. */
async function openPost({ VECHE_SMTP_URL: url, VECHE_MAIL_FROM: from }: Config): Promise<Post | undefined> {
  if (!url || !from) return undefined;
  const { Post } = await import('../mail/post.ts');
  return new Post({ url, from });
}

/** Takes replies to mails, where they are wanted. */
async function openInbound(context: Context, config: Config): Promise<Inbound | undefined> {
  if (config.VECHE_REPLY_PORT === undefined) return undefined;
  const { Inbound } = await import('../mail/replies/inbound.ts');
  return Inbound.listen(context, config.VECHE_REPLY_HOST, config.VECHE_REPLY_PORT);
}

/** Runs the endpoint until it is told to stop. */
export async function serve(isDemo: boolean): Promise<void> {
  const config = readConfig(process.env);
  const { secretFile, location } = placesIn(config);
  const secret = openSecret(secretFile);
  // The port is known only after listening where any free one was asked for.
  let publicUrl = publicUrlIn(config);
  const log = openLog(config.VECHE_LOG_LEVEL);
  const store = await openStore(location, log, config.DATABASE_DIRECT_URL);
  const post = await openPost(config);
  const context = makeContext({
    store,
    secret,
    log,
    post,
    replyDomain: config.VECHE_REPLY_DOMAIN,
    now: () => new Date(),
    get publicUrl() {
      return publicUrl;
    },
  });

  await keepInStep(context);

  const isNew = isDemo && (await seed(context, sampleSpace, sampleTopics(context.now())));
  const made = isDemo ? await makeAdministrator(context, sampleSpace.id, config.VECHE_ADMIN_PASSWORD) : null;
  if (isNew) await seedCases(context, sampleCases, 'admin');
  const onlookers = await openOnlookers(context, config);
  const folders = { ...builtFiles, demo: isDemo ? builtFiles.demo : undefined };
  const app = await createApp(context, {
    rateLimit: config.VECHE_RATE_LIMIT,
    proxies: config.VECHE_PROXIES,
    leastFree: config.VECHE_LEAST_FREE_MB * 1_000_000,
    folders,
    onlookers,
  });
  try {
    await app.listen({ host: config.HOST, port: config.PORT });
  } catch (error) {
    throw explainListen(error as NodeJS.ErrnoException, config);
  }
  const inbound = await openInbound(context, config);
  await context.jobs.start();
  const port = (app.server.address() as { port: number }).port;
  if (!config.PUBLIC_URL) publicUrl = `http://localhost:${port}`;

  if (isDemo) console.log(`The town's page  ${publicUrl}/`);
  if (made)
    console.log(`First sign-in    user admin, password ${made} (shown once; you choose your own next)`);
  if (!(await hasSpaces(context.db))) {
    const { url, expires_at } = await inviteFounder(context, { isFirst: true });
    console.log(`Found a space    ${url} (opens once, until ${expires_at.slice(0, 10)})`);
  }
  console.log(`The desk         ${publicUrl}/desk/`);

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), patience * 1000).unref();
    await Promise.all([app.close(), inbound?.stop()]);
    // A mail that is not taken soon is sent again after the next start.
    setTimeout(() => post?.close(), (patience * 1000) / 2).unref();
    await context.jobs.stop();
    await store.destroy();
    for (const onlooker of onlookers) await onlooker.stop();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
