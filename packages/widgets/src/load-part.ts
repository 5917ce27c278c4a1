import { failure } from '@veche/protocol/light';

/** A part of the script that comes when it is needed; throws `unreachable` where it does not. */
export async function loadPart<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch {
    throw failure('unreachable');
  }
}
