/** How queues work, and who takes calls from which. */
export const queueCodesZh = {
  'queue-unknown': '没有这个队列。', 'queue-overtaken': '刚刚有人修改过这个队列，请刷新后再改。', 'queue-refused': '队列设置有矛盾，请按提示修改。', 'skills-refused': '技能设置有误，请按提示修改。',
  'flow-refused': '语音流程有问题，没有发布，请按节点逐条修改。', 'flow-overtaken': '刚刚有人发布过这个语音流程，请刷新后再改。', 'flow-not-found': '没有这个语音流程。',
}

export const queueCodesEn: typeof queueCodesZh = {
  'queue-unknown': 'There is no such queue.', 'queue-overtaken': 'Somebody has just changed this queue. Please load it anew first.', 'queue-refused': 'These settings contradict each other: please change what is marked.', 'skills-refused': 'Something is wrong with these skills: please change what is marked.',
  'flow-refused': 'Something is wrong with this flow, so it was not published: please change the nodes that are named.', 'flow-overtaken': 'Somebody has just published this flow. Please load it anew first.', 'flow-not-found': 'There is no such flow.',
}
