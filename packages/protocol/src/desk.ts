/** What the desk and its endpoint say to each other. Residents' pages never load it. */
export * from './staff/case.ts';
export * from './staff/comment.ts';
export * from './staff/founding.ts';
export * from './staff/inbox.ts';
export * from './staff/log.ts';
export * from './staff/mail.ts';
export * from './staff/member.ts';
export * from './staff/opinion.ts';
export * from './staff/presence.ts';
export * from './staff/role.ts';
export * from './staff/routes/index.ts';
export * from './staff/session.ts';
export * from './staff/settings.ts';
export * from './staff/statistics.ts';
export * from './staff/template.ts';
export * from './staff/topic.ts';
export * from './staff/view.ts';
