/** One sheet for every page without a script. It asks for nothing newer than browsers of 2018 know. */
export const plainStyles = `:root { color-scheme: light dark; }
body { margin: 0; background: #eef3f6; color: #18242c; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; background: #fff; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.15rem; }
.text { white-space: pre-line; }
.hint, small { color: #526371; font-size: 0.9rem; }
.field, fieldset, form { margin: 0 0 1.25rem; }
fieldset { border: 1px solid #d3dde4; border-radius: 8px; padding: 0.5rem 1rem 1rem; min-width: 0; }
legend, label { font-weight: 600; }
.field label { display: block; }
.field p { margin: 0.25rem 0; }
.choice { display: block; padding: 0.6rem 0; font-weight: 400; }
.choice input { width: 1.25rem; height: 1.25rem; vertical-align: middle; }
.row { border-bottom: 1px solid #d3dde4; margin-bottom: 1rem; }
input:not([type='checkbox']):not([type='radio']), select, textarea { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.5rem; border: 1px solid #7b8b97; border-radius: 8px; background: transparent; color: inherit; font: inherit; }
[aria-invalid='true'] { border-color: #a8231c !important; border-width: 2px !important; }
.issue { color: #a8231c; font-weight: 600; }
.alert { padding: 0.75rem 1rem; border-left: 4px solid #a8231c; background: #fdf0ef; color: #a8231c; font-weight: 600; }
.notice { padding: 0.75rem 1rem; border-left: 4px solid #0f5c7d; background: #f2f6f8; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 8px; background: #0f5c7d; color: #fff; font: inherit; font-weight: 600; }
a, summary { color: #0f5c7d; }
.messages, .cases { list-style: none; padding: 0; }
.cases li { padding: 0 0 0.75rem; border-bottom: 1px solid #d3dde4; }
.cases p { margin: 0.25rem 0; }
dt { color: #526371; font-size: 0.9rem; }
dd { margin: 0 0 0.75rem; }
.messages li { margin: 0 0 0.75rem; padding: 0.5rem 1rem; border-radius: 8px; background: #f2f6f8; }
.messages p { margin: 0; }
.messages .official { border-left: 4px solid #0f5c7d; }
[dir='rtl'] .alert, [dir='rtl'] .notice, [dir='rtl'] .messages .official { border-left: 0; border-right: 4px solid; }
:focus-visible { outline: 3px solid #0f5c7d; outline-offset: 2px; }
@media (prefers-color-scheme: dark) {
  body { background: #0d1215; color: #e8eef2; }
  main { background: #172027; }
  .hint, small, dt { color: #a6b6c1; }
  fieldset, .row, .cases li { border-color: #33424c; }
  .issue, .alert { color: #ff9c93; }
  .alert { background: #361a18; border-color: #ff9c93; }
  .notice, .messages li { background: #10181d; border-color: #76c5e2; }
  button { background: #76c5e2; color: #06202b; }
  a, summary { color: #76c5e2; }
  :focus-visible { outline-color: #76c5e2; }
  [aria-invalid='true'] { border-color: #ff9c93 !important; }
}
`;
