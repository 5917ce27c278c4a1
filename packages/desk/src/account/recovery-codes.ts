import { copyText } from '@veche/widgets/parts';
import { html } from 'lit';
import { download } from '../csv.ts';
import type { Desk } from '../desk-context.ts';

/** Codes that are shown this once, and ways to keep them. */
export function recoveryCodes(
  { t, staff }: Desk,
  codes: string[],
  root: HTMLElement | DocumentFragment,
  { say, done }: { say(words: string): void; done(): void },
) {
  const { secondFactor: words } = t;
  const text = codes.join('\n');
  const copy = async () => {
    const isCopied = await copyText(text, root.querySelector<HTMLTextAreaElement>('#codes'));
    say(isCopied ? words.copied : '');
  };
  const save = () => {
    const head = words.fileHead(staff.user, location.host);
    const lines = `${head}\r\n\r\n${codes.join('\r\n')}\r\n`;
    download('veche-recovery-codes.txt', new Blob([lines], { type: 'text/plain;charset=utf-8' }));
  };
  return html`<p class="notice">${words.isSet}</p>
    <div class="field">
      <label for="codes">${words.codes}</label>
      <p class="hint" id="codes-hint">${words.codesHint}</p>
      <textarea id="codes" readonly rows=${codes.length} aria-describedby="codes-hint" .value=${text}></textarea>
    </div>
    <div class="actions">
      <button type="button" @click=${copy}>${words.copy}</button>
      <button type="button" @click=${() => print()}>${words.print}</button>
      <button type="button" @click=${save}>${words.save}</button>
    </div>
    <div class="actions"><button type="button" class="primary" @click=${done}>${words.kept}</button></div>`;
}
