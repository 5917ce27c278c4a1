import type { Template } from '@veche/protocol/desk';

const plain = (text: string) => text.toLowerCase().replaceAll('ё', 'е');

/** Those that have each of the words, in their name or in a text; those of the department come first. */
export function found(templates: readonly Template[], sought: string, department: string | null): Template[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  const fitting = templates.filter(({ name, text }) => {
    const all = plain([name, ...Object.values(text)].join(' '));
    return words.every((word) => all.includes(word));
  });
  const isOwn = (template: Template) => department !== null && template.department === department;
  return [...fitting.filter(isOwn), ...fitting.filter((template) => !isOwn(template))];
}
