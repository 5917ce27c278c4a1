import { choiceField, group, textField } from '@veche/widgets/parts';
import { html } from 'lit';
import { selectField, textsField } from '../kinds/parts.ts';
import { languages as known } from '../messages/index.ts';
import type { Section } from './section.ts';

/** Whose desk this is: names, languages, and where residents are led. */
export const about: Section = {
  fields(view) {
    const { settings: words, editor } = view.desk.t;
    const all = [...new Set([...Object.keys(known), ...view.shown.languages])];
    const named = Object.fromEntries(all.map((tag) => [tag, editor.language[tag] ?? tag]));
    return html`
      ${textsField(view, 'name', words.name)}
      ${selectField(view, 'main', words.mainLanguage, named)}
      ${group(
        view,
        { name: 'languages', label: words.languages, hint: words.languagesHint },
        html`<div class="choices">
          ${all.map((tag) => choiceField('languages', tag, named[tag], { type: 'checkbox', isList: true }))}
        </div>`,
      )}
      ${textField(
        view,
        { name: 'appeal_url', label: words.appeal, hint: words.appealHint, isRequired: false },
        { type: 'url' },
      )}
      ${textField(
        view,
        { name: 'privacy_url', label: words.privacy, hint: words.privacyHint, isRequired: false },
        { type: 'url' },
      )}
    `;
  },
  valuesOf: ({ name, languages, appeal_url, privacy_url }) => ({
    name,
    languages,
    main: languages[0],
    appeal_url,
    privacy_url,
  }),
  changeOf({ name, main, languages, appeal_url, privacy_url }) {
    const spoken = (languages as string[] | undefined) ?? [];
    return {
      name: (name ?? {}) as Record<string, string>,
      // The first is the one that everything must be written in.
      languages: [...new Set([String(main), ...spoken])],
      appeal_url: (appeal_url as string | undefined) ?? null,
      privacy_url: (privacy_url as string | undefined) ?? null,
    };
  },
};
