import { type DestinationStream, type Logger, pino } from 'pino';

/** What a failure may say of itself: PostgreSQL puts the row that it refused into `detail`. */
const err = ({ name, message, code, stack }: Error & { code?: string }) => ({
  type: name,
  message,
  code,
  stack,
});

/** JSON lines, to the output unless a stream is given. */
export const openLog = (level: string, stream?: DestinationStream): Logger => {
  const options = { level, serializers: { err } };
  return stream ? pino(options, stream) : pino(options);
};
