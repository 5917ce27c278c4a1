import { ContextConsumer } from '@lit/context';
import { fields, first, rest } from '@veche/widgets/parts';
import { LitElement } from 'lit';
import { type Desk, deskContext } from './desk-context.ts';
import { deskStyles } from './desk-styles.ts';

/** A part of the desk: it has the desk at hand and looks like it. */
export abstract class DeskElement extends LitElement {
  static override styles = [first, rest, fields, deskStyles];

  #context = new ContextConsumer(this, { context: deskContext, subscribe: true });

  /** There as soon as the element stands in the desk. */
  protected get desk(): Desk {
    const { value } = this.#context;
    if (!value) throw new Error('This element stands outside the desk.');
    return value;
  }

  /** Moves to the heading of the page, as a new page would. */
  protected async focusHeading(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }
}
