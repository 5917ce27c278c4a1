/** The parts that forms are made of, for applications that look like the widgets: the desk is one. */
export { copyText } from './copy-text.ts';
export * from './field.ts';
export * from './form-values.ts';
export * from './form-view.ts';
export * from './group.ts';
export { wordsIn } from './language.ts';
export { problemOf } from './problem-of.ts';
export { Rows } from './rows.ts';
export { fields } from './styles/fields.ts';
export { first } from './styles/first.ts';
export { rest } from './styles/rest.ts';
export { summaryOf } from './summary/index.ts';
export { shiftTitle } from './summary/shift-title.ts';
