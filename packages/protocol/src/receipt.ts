import * as z from 'zod/mini';
import { secretToken, uuid } from './ids.ts';

/** The resident's proof and key: made by the sender before sending, so it exists offline too. */
export const receipt = z.object({ id: uuid, token: secretToken });
export type Receipt = z.infer<typeof receipt>;
