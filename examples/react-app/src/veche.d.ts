import type { VecheElements } from '@veche/widgets/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VecheElements {}
  }
}
