import '@veche/widgets/define';
