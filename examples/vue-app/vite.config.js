import vue from '@vitejs/plugin-vue';

/** Vue is told which tags are none of its components. */
const isCustomElement = (tag) => tag.startsWith('veche-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
