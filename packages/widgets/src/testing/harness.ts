import { fixture, html, waitUntil } from '@open-wc/testing';
import type { KindName } from '@veche/protocol';
import '../define.ts';
import '../all-words.ts';
import type { VecheReceipt } from '../receipt.ts';
import type { TopicElement } from '../topic-element.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';

export type Widget = TopicElement<KindName>;

/** A widget in a space of this endpoint, once it shows something. */
export async function show(
  tag: string,
  topic: string,
  endpoint: FakeEndpoint,
  { lang = 'ru', isLoaded = true } = {},
): Promise<Widget> {
  const space = await fixture<HTMLElement>(
    html`<veche-space lang=${lang} .client=${endpoint.client}></veche-space>`,
  );
  const widget = document.createElement(tag) as Widget;
  widget.setAttribute('topic', topic);
  space.append(widget);
  await widget.updateComplete;
  if (isLoaded) await shown(widget, 'form, veche-receipt, .alert, .notice');
  return widget;
}

/** The first element that the selector finds inside the widget, once it is there. */
export async function shown<E extends HTMLElement>(
  widget: { renderRoot: ParentNode },
  selector: string,
): Promise<E> {
  await waitUntil(() => widget.renderRoot.querySelector(selector), `nothing matches ${selector}`, {
    timeout: 10_000,
  });
  return widget.renderRoot.querySelector(selector) as E;
}

/** The control of a name, or the one of its group that has the value. */
export function control(widget: Widget, name: string, value?: string): HTMLInputElement {
  const own = value === undefined ? '' : `[value="${value}"]`;
  const found = widget.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]${own}`);
  if (!found) throw new Error(`There is no control ${name} ${value ?? ''}`);
  return found;
}

/** Types or chooses as a person would, with the events that follow. */
export async function enter(widget: Widget, name: string, value: string): Promise<void> {
  const one = control(widget, name);
  one.value = value;
  one.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  one.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

export async function check(widget: Widget, name: string, value?: string): Promise<void> {
  control(widget, name, value).click();
  await widget.updateComplete;
}

/** The button that a text names, wherever the widget has it. */
export function button(root: { renderRoot: ParentNode }, name: string): HTMLButtonElement {
  const all = [...root.renderRoot.querySelectorAll('button')];
  const found = all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name);
  if (!found)
    throw new Error(`No button is named ${name}: ${all.map((one) => one.textContent?.trim()).join(', ')}`);
  return found;
}

export const sendButton = (widget: Widget) =>
  widget.renderRoot.querySelector<HTMLButtonElement>('button[type="submit"]') as HTMLButtonElement;

/** The receipt inside a widget, once it shows a submission. */
export async function receiptOf(widget: Widget): Promise<VecheReceipt> {
  const receipt = await shown<VecheReceipt>(widget, 'veche-receipt');
  await shown(receipt, '.standing');
  return receipt;
}

/** What has the focus, through shadow roots. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

export const issuesOf = (widget: Widget) =>
  [...widget.renderRoot.querySelectorAll<HTMLElement>('.issue')]
    .filter((one) => !one.hidden)
    .map((one) => one.id);
