import '@veche/widgets/define';
import '@veche/widgets/messages';
import './desk-app.ts';
