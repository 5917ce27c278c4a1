import '@veche/widgets/define';
import './desk-app.ts';
