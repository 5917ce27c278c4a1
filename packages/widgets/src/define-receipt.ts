/** Defines the receipt: beside the other elements, or when a widget first needs it. */
import { defineOnce } from './define-once.ts';
import { VecheReceipt } from './receipt.ts';

defineOnce('veche-receipt', VecheReceipt);

export type { VecheEvents } from './events.ts';
export type { VecheReceipt };
