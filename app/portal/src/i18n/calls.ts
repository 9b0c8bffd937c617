/** Calls, the phone one sits at, and the pop when it rings. */
const resultsZh = {
  ANSWERED: '已接听', SELF_SERVED: '自助办理', ABANDONED_IVR: '菜单中挂断', ABANDONED_QUEUE: '排队中挂断', ABANDONED_RINGING: '振铃中挂断',
  VOICEMAIL: '留言', CALLBACK: '预约回拨', OVERFLOWED: '排队溢出', NO_ANSWER: '无人接听', BUSY: '占线', FAILED: '未接通',
}

export const callsZh = {
  nav: '来电', title: '来电', none: '没有来电', noneYet: '电话接入后，每一通来电、去电都会列在这里。', noneFiltered: '没有符合条件的来电，换个条件试试。', shown: '共 {n} 通', shownMore: '已显示 {n} 通',
  phone: '电话号码，可输尾号', agent: '坐席', queue: '队列', anyResult: '全部结果', days: '日期范围', at: '时间', number: '客户号码', withheld: '号码未显示', direction: '方向', result: '结果', wait: '等待', talk: '通话', recording: '录音', newMessage: '新留言',
  hasRecording: '有录音', score: '评价', running: '进行中', lengthNone: '—', seconds: '{n} 秒', minutes: '{m} 分 {s} 秒', dialled: '呼入号码', called: '呼出号码', extensionOf: '分机 {n}', outsideLine: '外线', callsOut: '呼叫 {number}', back: '返回来电列表', openOrder: '为这通电话登记工单', forCall: '来电 {number}', notBound: '工单 {number} 已登记，但还没有关联到这通电话。', bindAgain: '再试一次', bindNot: '不关联', orders: '由这通电话登记的工单',
  directions: { INBOUND: '呼入', OUTBOUND: '呼出', INTERNAL: '内部' },
  results: resultsZh,
  states: { ARRIVED: '到达', IVR: '语音菜单', WAITING: '排队', RINGING: '振铃', CALLING: '正在呼叫', TALKING: '通话中', HELD: '保持', CONFERENCE: '三方通话', VOICEMAIL: '留言', SURVEY: '评价', ENDED: '已结束' },
  queues: { service: '客服', emergency: '紧急', fees: '收费' } as Record<string, string>,
  parts: { ivr: '语音菜单', wait: '等待', talk: '通话', hold: '保持' },
  counts: {
    title: '统计口径',
    OFFERED: '请求人工', ANSWERED: '人工接听', ABANDONED: '放弃', OVERFLOWED: '溢出', VOICEMAIL: '留言', CALLBACK: '预约回拨', CALLBACK_REACHED: '回拨接通', TRANSFERRED: '转接', CONFERENCED: '三方通话', NO_ANSWER: '坐席未接',
    SURVEY_ASKED: '请评价', SURVEY_GIVEN: '已评价', FALLBACK: '备用路由', OUT: '呼出', OUT_ANSWERED: '呼出接通', INTERNAL: '内部',
  },
  legs: { title: '通话各方', party: '分机或号码', role: '角色', began: '开始', ring: '振铃', talk: '通话', hold: '保持客户', consult: '内部商议', outcome: '结果' },
  roles: { CUSTOMER: '客户', EXTENSION: '分机', OUTSIDE: '外线' },
  outcomes: { CALLED: '主叫', RINGING: '振铃中', ANSWERED: '接听', NO_ANSWER: '未接', BUSY: '占线', CANCELLED: '取消', FAILED: '未接通' },
  story: { title: '经过', none: '还没有记录' },
  facts: {
    ARRIVED: '来电 {who}', IN_IVR: '进入语音菜单', WAITING: '进入队列 {who}', OVERFLOWED: '溢出到 {detail}', RINGING: '{who} 振铃', MISSED: '{who} 未接', ANSWERED: '{who} 接听', HELD: '{who} 保持通话', RESUMED: '{who} 恢复通话', CONSULTING: '{who} 咨询他人', CONSULTED: '{who} 回到客户',
    TRANSFERRED_BLIND: '{who} 直接转接到 {detail}', TRANSFERRED_ATTENDED: '{who} 商议后转接到 {detail}', CONFERENCED: '三方通话', WRAPPED_UP: '{who} 通话结束', ABANDONED: '客户挂断', PLACE_KEPT: '保留排队位置，轮到时回拨', VOICEMAIL: '留言', SURVEY: '请客户评价', SURVEYED: '评价 {detail} 分', FALLBACK: '备用路由：{detail}', EMERGENCY: '按下紧急键', ACKNOWLEDGED: '值班人员按键确认', ENDED: '结束：{detail}',
  },
  alarm: { title: '紧急呼叫值班', taken: '{who} 已按键接警', rang: '呼叫 {who}', none: '正在呼叫第一位值班人员', states: { RINGING: '正在呼叫值班', TAKEN: '已接警', ANSWERED: '来电已接听', SETTLED: '已有人处理', GIVEN_UP: '无人接警' } },
  trail: { title: '语音菜单轨迹', none: '没有经过语音菜单', node: '节点', outcome: '选择', flow: '流程 {flow} 第 {version} 版' },
  verdicts: { title: '规则判定', none: '没有规则判定', priority: '优先级 {n}', duty: '呼叫值班', process: '无人接听时启动：{process}', noRule: '没有规则命中' },
  points: { arrival: '来电', 'emergency-key': '紧急键', 'off-hours': '非工作时间', 'long-wait': '等待过久' } as Record<string, string>,
  processes: { emergency: '紧急工单', followup: '留言回访', callback: '回拨' } as Record<string, string>,
  sounds: { title: '录音', none: '没有录音', call: '通话录音', demand: '手动录音', voicemail: '留言', download: '下载', play: '播放{kind}', notAllowed: '您的岗位不能收听录音。', fresh: '未听' },
  bar: {
    label: '我的电话', off: '电话未签入', extension: '分机号', signIn: '签入', signOut: '签出', ready: '示闲', busy: '示忙', at: '分机 {extension}', badExtension: '分机号为 3 至 5 位数字', offline: '电话系统未连接', taken: '分机 {extension} 已在别处签入，这里已签出。',
    states: { READY: '空闲', BUSY: '忙碌', WRAP_UP: '话后整理' },
  },
  pop: { label: '来电弹屏', ringing: '来电', answered: '通话中', missed: '未接来电', ended: '通话结束', unknown: '没有登记这个号码', several: '这个号码登记了 {n} 户，请询问客户', known: '已登记住户', open: '{n} 张未完结工单', detail: '通话详情', order: '登记工单', close: '关闭', waited: '已等待 {time}' },
}

export const callsEn: typeof callsZh = {
  nav: 'Calls', title: 'Calls', none: 'No calls', noneYet: 'Once the telephone is connected, every call is listed here.', noneFiltered: 'No call fits. Try other filters.', shown: '{n} calls', shownMore: '{n} calls shown',
  phone: 'Number, or its last digits', agent: 'Agent', queue: 'Queue', anyResult: 'Any result', days: 'Days', at: 'Time', number: 'Customer', withheld: 'Number withheld', direction: 'Direction', result: 'Result', wait: 'Wait', talk: 'Talk', recording: 'Recording', newMessage: 'New message',
  hasRecording: 'Recorded', score: 'Score', running: 'Under way', lengthNone: '—', seconds: '{n} s', minutes: '{m} min {s} s', dialled: 'Number dialled', called: 'Number called', extensionOf: 'Extension {n}', outsideLine: 'The outside line', callsOut: 'Calls {number}', back: 'Back to calls', openOrder: 'Register an order for this call', forCall: 'Call {number}', notBound: 'Order {number} is registered, but not yet bound to this call.', bindAgain: 'Try again', bindNot: 'Leave it unbound', orders: 'Orders registered from this call',
  directions: { INBOUND: 'In', OUTBOUND: 'Out', INTERNAL: 'Internal' },
  results: {
    ANSWERED: 'Answered', SELF_SERVED: 'Served by the menu', ABANDONED_IVR: 'Hung up in the menu', ABANDONED_QUEUE: 'Hung up waiting', ABANDONED_RINGING: 'Hung up while ringing',
    VOICEMAIL: 'Left a message', CALLBACK: 'To be called back', OVERFLOWED: 'Overflowed', NO_ANSWER: 'No answer', BUSY: 'Busy', FAILED: 'Failed',
  },
  states: { ARRIVED: 'Arrived', IVR: 'In the menu', WAITING: 'Waiting', RINGING: 'Ringing', CALLING: 'Calling', TALKING: 'Talking', HELD: 'On hold', CONFERENCE: 'Three-way', VOICEMAIL: 'Leaving a message', SURVEY: 'Survey', ENDED: 'Ended' },
  queues: { service: 'Service', emergency: 'Emergency', fees: 'Fees' },
  parts: { ivr: 'Menu', wait: 'Wait', talk: 'Talk', hold: 'Hold' },
  counts: {
    title: 'Counts as',
    OFFERED: 'offered', ANSWERED: 'answered', ABANDONED: 'abandoned', OVERFLOWED: 'overflowed', VOICEMAIL: 'message', CALLBACK: 'callback wanted', CALLBACK_REACHED: 'callback reached', TRANSFERRED: 'transferred', CONFERENCED: 'three-way', NO_ANSWER: 'agent did not answer',
    SURVEY_ASKED: 'survey asked', SURVEY_GIVEN: 'survey given', FALLBACK: 'fallback', OUT: 'outbound', OUT_ANSWERED: 'outbound answered', INTERNAL: 'internal',
  },
  legs: { title: 'Who took part', party: 'Extension or number', role: 'Role', began: 'Began', ring: 'Rang', talk: 'Talked', hold: 'Kept on hold', consult: 'Consulted', outcome: 'Outcome' },
  roles: { CUSTOMER: 'Customer', EXTENSION: 'Extension', OUTSIDE: 'Outside line' },
  outcomes: { CALLED: 'Caller', RINGING: 'Ringing', ANSWERED: 'Answered', NO_ANSWER: 'No answer', BUSY: 'Busy', CANCELLED: 'Cancelled', FAILED: 'Failed' },
  story: { title: 'What happened', none: 'Nothing yet' },
  facts: {
    ARRIVED: 'Call from {who}', IN_IVR: 'In the menu', WAITING: 'Waits in {who}', OVERFLOWED: 'Overflowed to {detail}', RINGING: '{who} rings', MISSED: '{who} did not answer', ANSWERED: '{who} answered', HELD: '{who} put it on hold', RESUMED: '{who} took it off hold', CONSULTING: '{who} asks somebody', CONSULTED: '{who} is back with the customer',
    TRANSFERRED_BLIND: '{who} transferred it to {detail}', TRANSFERRED_ATTENDED: '{who} asked and transferred it to {detail}', CONFERENCED: 'Three-way', WRAPPED_UP: '{who} is done', ABANDONED: 'The customer hung up', PLACE_KEPT: 'The place is kept; they are called at their turn', VOICEMAIL: 'Message left', SURVEY: 'Asked for a score', SURVEYED: 'Score {detail}', FALLBACK: 'Fallback: {detail}', EMERGENCY: 'Emergency key', ACKNOWLEDGED: 'Taken by a key', ENDED: 'Ended: {detail}',
  },
  alarm: { title: 'Duty roster rung', taken: '{who} took it', rang: '{who} was rung', none: 'The first phone is about to ring', states: { RINGING: 'Ringing whoever is on duty', TAKEN: 'Taken', ANSWERED: 'The caller was answered', SETTLED: 'Somebody sees to it', GIVEN_UP: 'Nobody took it' } },
  trail: { title: 'Way through the menu', none: 'Did not pass the menu', node: 'Node', outcome: 'Choice', flow: 'Flow {flow}, version {version}' },
  verdicts: { title: 'What the rules said', none: 'The rules were not asked', priority: 'Priority {n}', duty: 'Rings the duty roster', process: 'If nobody answers: {process}', noRule: 'No rule applied' },
  points: { arrival: 'Arrival', 'emergency-key': 'Emergency key', 'off-hours': 'Off-hours', 'long-wait': 'Long wait' },
  processes: { emergency: 'emergency order', followup: 'follow-up of the message', callback: 'callback' },
  sounds: { title: 'Recordings', none: 'No recordings', call: 'Conversation', demand: 'Recorded on demand', voicemail: 'Message', download: 'Download', play: 'Play: {kind}', notAllowed: 'Your role does not listen to recordings.', fresh: 'Not heard yet' },
  bar: {
    label: 'My phone', off: 'Not signed in at a phone', extension: 'Extension', signIn: 'Sign in', signOut: 'Sign out', ready: 'Ready', busy: 'Busy', at: 'Extension {extension}', badExtension: 'An extension has 3 to 5 digits', offline: 'The telephone is not connected', taken: 'Extension {extension} was taken elsewhere; it is signed out here.',
    states: { READY: 'Ready', BUSY: 'Busy', WRAP_UP: 'Wrap-up' },
  },
  pop: { label: 'Incoming call', ringing: 'Incoming call', answered: 'Talking', missed: 'Missed call', ended: 'Call ended', unknown: 'This number is not registered', several: '{n} premises have this number: ask the caller', known: 'Known premises', open: '{n} open orders', detail: 'Call details', order: 'Register an order', close: 'Close', waited: 'Waited {time}' },
}
