import '@veche/widgets/define';
import '@veche/widgets/all-words';
import './desk-app.ts';
