/** Callers whom nobody spoke with, and messages. */
export const followUpCodesZh = {
  'follow-up-unknown': '没有这条回拨。', 'follow-up-ended': '这条回拨已经结束：同事已处理，或用户再次来电时已接通。', 'follow-up-waiting': '还没到下次回拨的时间，到时会再次提醒。',
}

export const followUpsZh = {
  nav: '待回拨', title: '待回拨', shown: '共 {n} 条', shownMore: '已显示 {n} 条', overdue: '{n} 条已超时', calls: '全部来电',
  none: '没有要回拨的用户', noneText: '有人没等到接听就挂断，或留了言，会自动列在这里。', noneOver: '没有这样的记录', noneOverText: '换个状态或原因看看。',
  state: '状态', reason: '原因', anyReason: '全部原因', number: '客户号码', calledAt: '来电时间', tries: '已拨次数', due: '应在何时之前', notPlanned: '正在安排', again: '{time} 起可再拨', result: '结果', by: '最后由', noTry: '还没有人拨打', triesOf: '{n} 次', work: '登记结果', look: '查看', message: '留言', freshMessage: '新留言',
  states: { waiting: '待回拨', reached: '已联系上', through: '已自行打通', over: '不再回拨' },
  reasons: { ABANDONED: '未接挂断', ASKED: '预约回拨未接通', VOICEMAIL: '语音留言', EMERGENCY: '紧急来电' },
  stages: { NEW: '正在安排', OPEN: '待回拨', REACHED: '已联系上', NOT_NEEDED: '无需回拨', GIVEN_UP: '多次未接通', GOT_THROUGH: '已自行打通', JOINED: '与前一通合并' },
  pane: {
    title: '回拨', call: '查看来电', order: '登记工单', orderHint: '通话中请点“登记工单”，来电和录音会自动归入工单。', submit: '提交结果', notNow: '还没到下次回拨的时间，{time} 起可登记。', beginning: '刚刚挂断，正在安排，稍等片刻。', note: '备注', ordered: '登记的工单', through: '后来接通的来电', noNumber: '号码未显示，无法回拨；请听留言。', masked: '您的岗位看不到完整号码。',
    drop: '确定无需回拨？这位用户不会再出现在待回拨里。', dropTitle: '无需回拨', dropDo: '确定',
    done: { REACHED: '已登记：联系上了。', NOT_NEEDED: '已登记：无需回拨。', GIVEN_UP: '已试 {n} 次都未接通，不再回拨。', OPEN: '已登记：未接通，{time} 起再拨。' } as Record<string, string>,
  },
}

export const followUpCodesEn: typeof followUpCodesZh = {
  'follow-up-unknown': 'There is no such caller to call back.', 'follow-up-ended': 'This has been closed: by a colleague, or because the caller called again and got through.', 'follow-up-waiting': 'It is not yet time for the next try.',
}

export const followUpsEn: typeof followUpsZh = {
  nav: 'Call back', title: 'To call back', shown: '{n} in all', shownMore: '{n} shown', overdue: '{n} overdue', calls: 'All calls',
  none: 'Nobody waits for a call', noneText: 'Who hung up before anybody answered, or left a message, is listed here by itself.', noneOver: 'There are none', noneOverText: 'Try another state or reason.',
  state: 'State', reason: 'Reason', anyReason: 'Any reason', number: 'Customer', calledAt: 'Called at', tries: 'Tries', due: 'Due', notPlanned: 'Being planned', again: 'again from {time}', result: 'Result', by: 'Last by', noTry: 'nobody has called yet', triesOf: '{n}', work: 'Say what came of it', look: 'Look', message: 'Message', freshMessage: 'New message',
  states: { waiting: 'To call back', reached: 'Reached', through: 'Got through', over: 'Closed' },
  reasons: { ABANDONED: 'Hung up unanswered', ASKED: 'Asked for a call, not reached', VOICEMAIL: 'Left a message', EMERGENCY: 'Emergency' },
  stages: { NEW: 'Being planned', OPEN: 'To call back', REACHED: 'Reached', NOT_NEEDED: 'No call needed', GIVEN_UP: 'Never reached', GOT_THROUGH: 'Got through', JOINED: 'One with an earlier call' },
  pane: {
    title: 'Call back', call: 'Look at the call', order: 'Register an order', orderHint: 'Register the order from here while you talk: the call and its recording then belong to it.', submit: 'Save the outcome', notNow: 'It is not yet time for the next try: from {time} on.', beginning: 'They hung up just now; this is being planned.', note: 'Note', ordered: 'Order', through: 'The call that got through', noNumber: 'The number was withheld: please listen to the message.', masked: 'Your role does not see the whole number.',
    drop: 'No call needed? This caller will not be listed any more.', dropTitle: 'No call needed', dropDo: 'Yes',
    done: { REACHED: 'Saved: reached.', NOT_NEEDED: 'Saved: no call needed.', GIVEN_UP: 'Not reached after {n} tries: no longer called.', OPEN: 'Saved: not reached; again from {time}.' },
  },
}
