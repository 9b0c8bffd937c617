/** How queues work, and who takes calls from which. */
export const queueCodesZh = {
  'queue-unknown': '没有这个队列。', 'queue-overtaken': '刚刚有人修改过这个队列，请刷新后再改。', 'queue-refused': '队列设置有矛盾，请按提示修改。', 'skills-refused': '技能设置有误，请按提示修改。',
  'flow-refused': '语音流程有问题，没有发布，请按节点逐条修改。', 'flow-overtaken': '刚刚有人发布过这个语音流程，请刷新后再改。', 'flow-not-found': '没有这个语音流程。', 'period-invalid': '结束时间要晚于开始时间。', 'recording-never': '这部电话的这类通话设为不录音。',
  'queue-in-flow': '语音流程仍会把来电送入这个队列，请先修改并发布流程。', 'queue-not-empty': '这个队列里还有来电或预约回拨在等待，请稍后再删除。', 'queue-of-everybody': '这是坐席默认接听的队列，不能删除。', 'queue-delete-unconfirmed': '删除队列后不可恢复，请确认后再提交。',
  'prompt-refused': '这个录音不能使用，请换一个 wav、mp3 或 m4a 文件。', 'prompt-not-recorded': '这条提示音还没有录音。', 'prompts-nowhere': '没有配置 PBX 的录音提示文件夹，请联系管理员。', 'prompt-in-use': '语音流程或队列仍在播放这条录音，它没有默认文本可代替，不能删除。',
}

export const queueCodesEn: typeof queueCodesZh = {
  'queue-unknown': 'There is no such queue.', 'queue-overtaken': 'Somebody has just changed this queue. Please load it anew first.', 'queue-refused': 'These settings contradict each other: please change what is marked.', 'skills-refused': 'Something is wrong with these skills: please change what is marked.',
  'flow-refused': 'Something is wrong with this flow, so it was not published: please change the nodes that are named.', 'flow-overtaken': 'Somebody has just published this flow. Please load it anew first.', 'flow-not-found': 'There is no such flow.', 'period-invalid': 'The period ends before it begins.', 'recording-never': 'Calls like this are never recorded on this phone.',
  'queue-in-flow': 'A flow still sends callers to this queue: please change and publish it first.', 'queue-not-empty': 'Somebody still waits in this queue, or is to be called back from it. Please delete it later.', 'queue-of-everybody': 'By default every agent takes calls from this queue: it can’t be deleted.', 'queue-delete-unconfirmed': 'A deleted queue can’t be brought back: please confirm first.',
  'prompt-refused': 'This recording can’t be used: please send another wav, mp3 or m4a file.', 'prompt-not-recorded': 'Nobody has recorded this prompt.', 'prompts-nowhere': 'No PBX has a folder for recorded prompts: please ask an administrator.', 'prompt-in-use': 'A flow or a queue still says this recording, and no text would be heard in its place: it can’t be deleted.',
}
