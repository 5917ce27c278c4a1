/** The parts that forms are made of, for applications that look like the widgets: the desk is one. */
export { copyText } from './copy-text.ts';
export * from './field.ts';
export * from './form-values.ts';
export * from './form-view.ts';
export { type Format, formatIn } from './format.ts';
export { messagesIn } from './language.ts';
export { plural } from './messages/plural.ts';
export { problemOf } from './problem-of.ts';
export { Rows } from './rows.ts';
export { controls } from './styles/controls.ts';
export { fields } from './styles/fields.ts';
export { surface } from './styles/surface.ts';
export { summaryOf } from './summary/index.ts';
export { shiftTitle } from './summary/shift-title.ts';
