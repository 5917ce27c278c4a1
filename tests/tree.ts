/** What is read here of a node of Chromium's accessibility tree (Accessibility.AXNode of its protocol). */
interface Node {
  nodeId: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  description?: { value: string };
  value?: { value: unknown };
  properties?: { name: string; value: { value: unknown } }[];
  childIds?: string[];
}

/** Sends a command of the protocol. */
export type Send = (method: 'Accessibility.getFullAXTree') => Promise<{ nodes: unknown[] }>;

/** Roles that somebody who hears the page goes to or is told of, by the names that they have here. */
const told: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...[
        'banner',
        'navigation',
        'main',
        'complementary',
        'contentinfo',
        'region',
        'search',
        'form',
        'dialog',
      ],
      ...['heading', 'group', 'radiogroup', 'list', 'table', 'alert', 'status', 'log'],
      ...['button', 'link', 'checkbox', 'radio', 'textbox', 'searchbox', 'spinbutton', 'combobox', 'listbox'],
    ].map((role) => [role, role]),
  ),
  Date: 'date',
  DateTime: 'date',
  DisclosureTriangle: 'summary',
};

/** States that are said where they are so. */
const states = ['required', 'invalid', 'checked', 'pressed', 'expanded', 'disabled', 'readonly', 'focused'];

const quoted = (value: unknown) => (value === undefined || value === '' ? '' : ` "${value}"`);

/**
 * The tree that Chromium computes for assistive programs, a line a node: role, name, value, states, and the description
 * after a colon. What has neither role to go to nor name is left out. A region that speaks gives its words.
 */
export async function treeOf(send: Send): Promise<string[]> {
  const nodes = (await send('Accessibility.getFullAXTree')).nodes as Node[];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const childrenOf = (node: Node) => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const wordsIn = (node: Node): string =>
    node.role?.value === 'StaticText'
      ? (node.name?.value ?? '')
      : childrenOf(node).map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
  const lineOf = (node: Node, role: string): string => {
    const of = (name: string) => node.properties?.find((one) => one.name === name)?.value.value;
    const isTrue = (name: string) => ['true', 'mixed'].includes(`${of(name)}`);
    const isSpeaking = ['alert', 'status', 'log'].includes(role);
    const name = isSpeaking ? wordsIn(node) : node.name?.value;
    const value =
      ['textbox', 'spinbutton', 'combobox', 'searchbox', 'date'].includes(role) && node.value?.value;
    return [
      role,
      role === 'heading' ? ` ${of('level')}` : '',
      quoted(name),
      value ? ` =${quoted(value)}` : '',
      states
        .filter(isTrue)
        .map((state) => `, ${state}`)
        .join(''),
      node.description?.value ? `:${quoted(node.description.value)}` : '',
    ].join('');
  };
  /** Chromium has a node for every list and form; nobody is told of one without a name. */
  const isTold = (node: Node, role: string) => !['list', 'form'].includes(role) || node.name?.value;
  const firstIn = (node: Node): string | undefined => {
    for (const child of childrenOf(node)) {
      const role = child.ignored ? firstIn(child) : child.role?.value;
      if (role) return role;
    }
    return undefined;
  };
  /** What `details` and `hgroup` are: a group that its first part names. */
  const isNamedWithin = (node: Node) => ['DisclosureTriangle', 'heading'].includes(firstIn(node) ?? '');
  const lines = (node: Node): string[] => {
    const known = node.ignored ? undefined : told[node.role?.value ?? ''];
    const role =
      known && isTold(node, known) && !(known === 'group' && isNamedWithin(node)) ? known : undefined;
    const own = role ? [lineOf(node, role)] : [];
    // The parts of a date differ from browser to browser.
    if (role === 'date') return own;
    return [...own, ...childrenOf(node).flatMap(lines)];
  };
  return nodes[0] ? lines(nodes[0]) : [];
}
