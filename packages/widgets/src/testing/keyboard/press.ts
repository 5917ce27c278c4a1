/** The same in English and in Russian. */
export type Both = readonly [en: string, ru: string];

/** A key, and what it does: a line of the table in the docs, and a press in a browser. */
export interface Press {
  /** As `sendKeys` and the docs call it. */
  key: string;
  /** What has the focus before; a selector. */
  at: string;
  /** What has it after; where it was unless said. */
  to?: string;
  /** What is there after, beside the focus. */
  shows?: string;
  where: Both;
  does: Both;
  /** Where the focus goes, in words. */
  goes?: Both;
}

/** The presses that one scene takes, each from its beginning. */
export interface Keyboard {
  title: Both;
  scenes: { scene: string; presses: Press[] }[];
}
