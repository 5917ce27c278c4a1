/** The block in the editor: its settings beside it, and the real widget, drawn by the server, which nobody can press here. */
(({ apiFetch, blockEditor, blocks, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement: h, Fragment, useEffect, useState } = element;
  const { __ } = i18n;
  const { Disabled, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;

  const widgets = {
    poll: __('Poll', 'veche'),
    feedback: __('Message to the administration', 'veche'),
    initiative: __('Initiative project', 'veche'),
    volunteer: __('Volunteer sign-up', 'veche'),
    cases: __('What residents write', 'veche'),
    answers: __('How fast the administration answers', 'veche'),
  };
  const languages = {
    ru: 'Русский',
    en: 'English',
    tt: 'Татарча',
    ba: 'Башҡортса',
    kk: 'Қазақша',
    ar: 'العربية',
  };
  const needsTopic = (widget) => widget !== 'cases' && widget !== 'answers';
  const options = (labels) => Object.entries(labels).map(([value, label]) => ({ value, label }));

  /** What is open now; undefined until it is known, null where it cannot be. */
  function useTopics() {
    const [topics, setTopics] = useState();
    useEffect(() => {
      apiFetch({ path: '/veche/v1/topics' }).then(setTopics, () => setTopics(null));
    }, []);
    return topics;
  }

  /** A list where the endpoint tells one; a topic that is not in it, as a closed one, stays chosen. */
  function TopicControl({ widget, topic, topics, onChange }) {
    const label = __('Topic', 'veche');
    if (!topics?.length) {
      const help = __('Its name in Latin letters, as at the desk', 'veche');
      return h(TextControl, { label, help, value: topic, onChange: (text) => onChange(text.trim()) });
    }
    const fitting = topics.filter(({ kind }) => kind === widget || !needsTopic(widget));
    const titles = Object.fromEntries(fitting.map(({ id, title }) => [id, title]));
    const none = needsTopic(widget) ? __('Choose the topic', 'veche') : __('Every topic', 'veche');
    return h(SelectControl, {
      label,
      value: topic,
      options: options({ '': none, ...(topic && { [topic]: topic }), ...titles }),
      onChange,
    });
  }

  function edit({ attributes, setAttributes, name }) {
    const { widget, topic, lang, fragment } = attributes;
    const topics = useTopics();
    const main = h(
      Fragment,
      null,
      h(SelectControl, {
        label: __('Widget', 'veche'),
        value: widget,
        options: options(widgets),
        // A topic is of one kind.
        onChange: (chosen) => setAttributes({ widget: chosen, topic: '' }),
      }),
      widget !== 'answers' &&
        h(TopicControl, { widget, topic, topics, onChange: (chosen) => setAttributes({ topic: chosen }) }),
    );
    const preview = h(Disabled, null, h(ServerSideRender, { block: name, attributes }));
    return h(
      'div',
      blockEditor.useBlockProps(),
      h(
        blockEditor.InspectorControls,
        null,
        h(
          PanelBody,
          { title: __('What to ask', 'veche') },
          main,
          h(SelectControl, {
            label: __('Language', 'veche'),
            value: lang,
            options: options({ '': __('As in the settings of the site', 'veche'), ...languages }),
            onChange: (chosen) => setAttributes({ lang: chosen }),
          }),
          widget === 'cases' &&
            h(ToggleControl, {
              label: __('Keep the open case in the address of the page', 'veche'),
              help: __('So that it can be shared.', 'veche'),
              checked: fragment !== '',
              onChange: (isKept) => setAttributes({ fragment: isKept ? 'case' : '' }),
            }),
        ),
      ),
      needsTopic(widget) && !topic ? h(Placeholder, { icon: 'megaphone', label: 'Veche' }, main) : preview,
    );
  }

  blocks.registerBlockType('veche/widget', { edit, save: () => null });
})(window.wp);
