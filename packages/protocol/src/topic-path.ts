/** Where a topic is read. It stands apart from the table of routes, as a page reads it before any schema is there. */
export const topicPath = '/v1/topics/{topic}';
