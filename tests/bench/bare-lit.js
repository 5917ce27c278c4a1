/** The floor of `bench:embed`: one Lit element that reads the same topic and shows a form of as many controls. */
import { css, html, LitElement } from 'lit';

class BareLit extends LitElement {
  static properties = { endpoint: {}, topic: {}, loaded: { state: true } };
  static styles = css`
    form {
      display: grid;
      gap: 1em;
      padding: 1em;
      border: 1px solid gray;
    }
  `;

  async firstUpdated() {
    const response = await fetch(`${this.endpoint}/v1/topics/${this.topic}`);
    this.loaded = await response.json();
  }

  render() {
    if (!this.loaded) return html`<p>…</p>`;
    return html`<form>
      <h3>${this.loaded.title.ru}</h3>
      ${this.loaded.options.map(({ id, title }) => html`<label><input type="checkbox" name="choice" value=${id} />${title.ru}</label>`)}
      <button>Send</button>
    </form>`;
  }
}

customElements.define('bare-lit', BareLit);
