/** The agent's desk: the phone bar, the phone in the browser, the pop. */
const codesZh = {
  'no-browser-phone': '这个分机不是网页电话，或电话系统没有开通网页电话。请直接使用话机，或签入网页电话的分机。', 'no-call': '这部电话上现在没有通话。', 'no-phone': '您还没有签入电话，请先签入分机。', 'pbx-away': '电话系统暂时没有连接，请稍后再试，或直接用话机操作。',
  'phone-refused': '电话系统没有执行这个操作，通话可能刚刚发生了变化。请看一下当前状态再试。', 'transfer-to-self': '这就是您自己的分机，请输入别的号码。', 'not-your-call': '这通电话没有经过您的分机，不能填写它的记录。', 'call-not-found': '没有这通电话。', 'recording-not-found': '没有这段录音。', 'recording-gone': '这段录音已超过保存期限，无法播放。',
}

export const deskZh = {
  code: codesZh,
  line: {
    off: '网页电话未接通', connecting: '正在接通网页电话…', ready: '网页电话就绪', lost: '网页电话断线，正在重连…', elsewhere: '这部电话已在另一个页面或设备上使用', refused: '电话系统不接受这部网页电话', here: '在这里使用',
  },
  mic: {
    insecure: '浏览器只在 https 或本机地址下允许使用麦克风，请用 https 打开本页。', denied: '浏览器没有允许使用麦克风。请点地址栏左侧的图标，把麦克风改为“允许”，再试一次。', missing: '没有找到麦克风。请插上耳麦后再试。', busy: '麦克风被别的程序占用。请关闭它后再试。', autoplay: '浏览器还不允许本页发出声音。', sound: '打开声音', retry: '再试一次',
  },
  bar: {
    answer: '接听', hangUp: '挂断', refuse: '拒接', hold: '保持', resume: '恢复', mute: '静音', unmute: '取消静音', transfer: '转接', record: '录音', recording: '停止录音', pop: '弹屏', onDesk: '请在话机上接听和保持', reason: '示忙原因', wrapUp: '整理剩余 {time}', forTime: '已 {time}', keys: '快捷键：Alt+1 接听或挂断，Alt+2 保持或恢复，Alt+3 转接，Alt+4 示忙或示闲',
    consulting: '正在咨询 {to}', complete: '完成转接', cancel: '取消咨询', join: '三方通话', callOf: '通话 {number}', autoPop: '来电自动弹屏', keypad: '按键', held: '保持中',
  },
  reasons: { LUNCH: '用餐', BREAK: '小休', MEETING: '会议', TRAINING: '培训', PAPERWORK: '处理工单' } as Record<string, string>,
  transfer: { title: '转接', to: '分机、队列或电话号码', blind: '直接转接', ask: '先咨询', three: '三方通话', colleagues: '同事', queues: '队列', none: '没有同事签入电话', bad: '请输入 3 至 15 位数字', close: '关闭', talking: '通话中', freeOf: '{n} 人空闲', waiting: '{n} 人排队' },
  dial: { call: '拨打 {number}', calling: '正在拨打 {number}', noPhone: '请先在页面下方签入电话', talking: '没有拨出：您正在通话。', away: '没有拨出：网页电话没有接通。', sound: '没有拨出：麦克风不可用。' },
  pop: {
    title: '来电弹屏', call: '来电', address: '地址', waited: '等待', trail: '语音菜单', verdicts: '规则提示', noCall: '没有这通电话，或它还没有登记。', choose: '这个号码登记了 {n} 户，请询问客户', finding: '正在查找住户…', withheld: '来电未显示号码', unknownText: '请询问地址，在右侧查找住户；没有的直接登记。号码可以一键记到这一户。', chosen: '已选', change: '换一户', unknown: '没有登记这个号码', add: '把号码记到这一户', added: '已把来电号码记为这一户的联系人', past: '往来通话', noPast: '没有以前的通话', draftFrom: '{who} 已填写的内容', intake: '登记工单', ordered: '本次通话已登记工单', incomplete: '资料不全，请在通话中补全', archive: '打开档案', missing: '缺：{what}', noName: '姓名', noPhone: '电话', noArea: '供热面积', same: '同楼未结工单 {n} 张', sameText: '同一楼近期的未结工单较多时，可能是停热或管网故障。',
    states: { RINGING: '振铃中', ANSWERED: '通话中', MISSED: '未接', ENDED: '已结束' },
  },
  trail: {
    key: '按键 {key}', time: { open: '工作时间', closed: '非工作时间', holiday: '节假日' }, callback: { then: '预约回拨', stay: '未约回拨，继续等待' }, menu: { noInput: '没有按键', invalid: '按错键' }, collect: { then: '输入号码', noInput: '没有输入', invalid: '输入有误' }, lookup: { found: '自助查询有结果', none: '自助查询无结果', several: '自助查询有多个结果' },
  },
  order: { title: '通话录音', none: '这张工单没有关联通话' },
}

export const deskEn: typeof deskZh = {
  code: {
    'no-browser-phone': 'This extension is not a phone in a browser, or the telephone takes none. Please use the phone itself, or sign in at an extension for browsers.', 'no-call': 'There is no call on this phone now.', 'no-phone': 'You are not signed in at a phone. Please sign in at an extension first.', 'pbx-away': 'The telephone is not connected now. Please try again later, or use the phone itself.',
    'phone-refused': 'The telephone did not do it; the call may just have changed. Please look at it and try again.', 'transfer-to-self': 'This is your own extension. Please enter another number.', 'not-your-call': 'This call was never on your phone, so you write nothing about it.', 'call-not-found': 'There is no such call.', 'recording-not-found': 'There is no such recording.', 'recording-gone': 'This recording is no longer kept.',
  },
  line: {
    off: 'Browser phone is off', connecting: 'Connecting the browser phone…', ready: 'Browser phone ready', lost: 'Browser phone lost its line, reconnecting…', elsewhere: 'This phone is in use in another page or device', refused: 'The telephone does not accept this browser phone', here: 'Use it here',
  },
  mic: {
    insecure: 'Browsers allow a microphone only over https or on this machine. Please open this page by https.', denied: 'The browser does not allow the microphone. Click the icon left of the address, allow the microphone, and try again.', missing: 'No microphone was found. Please plug in a headset and try again.', busy: 'Another program uses the microphone. Please close it and try again.', autoplay: 'The browser does not let this page make sounds yet.', sound: 'Allow sound', retry: 'Try again',
  },
  bar: {
    answer: 'Answer', hangUp: 'Hang up', refuse: 'Refuse', hold: 'Hold', resume: 'Resume', mute: 'Mute', unmute: 'Unmute', transfer: 'Transfer', record: 'Record', recording: 'Stop recording', pop: 'Pop', onDesk: 'Answer and hold at the phone itself', reason: 'Why busy', wrapUp: 'Wrap-up {time} left', forTime: 'for {time}', keys: 'Keys: Alt+1 answer or hang up, Alt+2 hold or resume, Alt+3 transfer, Alt+4 busy or ready',
    consulting: 'Asking {to}', complete: 'Complete the transfer', cancel: 'Back to the caller', join: 'Three-way', callOf: 'Call {number}', autoPop: 'Pop calls by itself', keypad: 'Keys', held: 'On hold',
  },
  reasons: { LUNCH: 'Lunch', BREAK: 'Break', MEETING: 'Meeting', TRAINING: 'Training', PAPERWORK: 'Paperwork' },
  transfer: { title: 'Transfer', to: 'Extension, queue or number', blind: 'Transfer', ask: 'Ask first', three: 'Three-way', colleagues: 'Colleagues', queues: 'Queues', none: 'No colleague is at a phone', bad: 'Please enter 3 to 15 digits', close: 'Close', talking: 'talking', freeOf: '{n} free', waiting: '{n} waiting' },
  dial: { call: 'Call {number}', calling: 'Calling {number}', noPhone: 'Please sign in at a phone first, at the foot of the page', talking: 'Not dialled: you are on a call.', away: 'Not dialled: the browser phone has no line.', sound: 'Not dialled: the microphone does not work.' },
  pop: {
    title: 'Incoming call', call: 'Call', address: 'Address', waited: 'Waited', trail: 'Menu', verdicts: 'What the rules said', noCall: 'There is no such call, or it is not written down yet.', choose: '{n} premises have this number: ask the caller', finding: 'Looking for the household…', withheld: 'The number is withheld', unknownText: 'Ask for the address and find the household on the right, or register it there. The number is noted there by one click.', chosen: 'Chosen', change: 'Another one', unknown: 'This number is not registered', add: 'Note the number here', added: 'The caller’s number is noted as a contact', past: 'Calls', noPast: 'No calls before', draftFrom: 'Typed by {who}', intake: 'New order', ordered: 'Orders of this call', incomplete: 'Something is missing here: please complete it while you talk', archive: 'Open the file', missing: 'Missing: {what}', noName: 'name', noPhone: 'phone', noArea: 'heated area', same: '{n} open orders in the same building', sameText: 'Many open orders in one building may mean an outage.',
    states: { RINGING: 'Ringing', ANSWERED: 'Talking', MISSED: 'Missed', ENDED: 'Ended' },
  },
  trail: {
    key: 'Key {key}', time: { open: 'Working hours', closed: 'Off hours', holiday: 'Holiday' }, callback: { then: 'Asked to be called back', stay: 'Waited on' }, menu: { noInput: 'No key', invalid: 'Wrong key' }, collect: { then: 'Typed a number', noInput: 'Typed nothing', invalid: 'Typed a wrong number' }, lookup: { found: 'Look-up answered', none: 'Look-up found nothing', several: 'Look-up found several' },
  },
  order: { title: 'Calls and recordings', none: 'No call is bound to this order' },
}
