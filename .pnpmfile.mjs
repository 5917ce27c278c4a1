/** What is packed names no source: `@veche/source` leads to files that only this repository has. */
const withoutSource = ({ '@veche/source': source, ...conditions }) => conditions;

export const hooks = {
  beforePacking(manifest) {
    if (!manifest.name?.startsWith('@veche/')) return manifest;
    const { devDependencies, scripts, ...packed } = manifest;
    packed.exports = Object.fromEntries(
      Object.entries(packed.exports).map(([entry, target]) => [
        entry,
        target && typeof target === 'object' ? withoutSource(target) : target,
      ]),
    );
    if (Array.isArray(packed.sideEffects))
      packed.sideEffects = packed.sideEffects.filter((file) => !file.startsWith('./src/'));
    return packed;
  },
};
