/** The dispatch board, the duty roster, one's own orders, saved filters and what was done. */
export const boardZh = {
  board: {
    nav: '派单板', title: '派单板', stations: '服务站', search: '搜索工单号、地址、小区', proposal: '派单建议', duty: '班组与技能', empty: '没有', more: '只显示最早到期的 {n} 张',
    nowhere: '未定服务站', nowhereText: '规则没有确定服务站，需要派单员决定。', unheld: '班组待接', unheldText: '已派到站，还没有人接。', open: '{n} 张', overdue: '超时 {n}', unheldCount: '待接 {n}',
    nobody: '这个班没有人', lead: '站长', load: '手上 {n} 张', free: '手上没有工单', next: '下一站', working: '在岗', off: '未到班', away: '{reason}，至 {until}', shift: '班次 {from}–{to}',
    day: '安排他的一天', dayOf: '安排{name}的一天', move: '移动', moveOf: '移动 {number}', moveTitle: '把工单交给谁', openOrder: '查看工单', unskilled: '不会{skill}', column: '{name}，{n} 张工单',
    card: '{address}，{fault}，{due}，{step}。空格键拿起，回车键打开移动窗口', keys: '键盘：Tab 到工单，空格拿起，← → 选列，回车放下，Esc 取消；回车直接打开移动窗口。',
    lifted: '已拿起 {address}，现在在 {column}。左右方向键选列，回车放下，Esc 取消。', over: '{column}', dropped: '{address} 已交给 {column}', put: '{address} 放回 {column}', failed: '没有移动：{why}',
    overtaken: '{who} 已于 {when} 动过这张工单，现在在 {holder}。', overtakenNobody: '{who} 已于 {when} 动过这张工单，现在还没有人接。', someone: '其他人', crew: '班组',
    reasonTitle: '改派 {number}', reasonHint: '{from} 已经在处理，改派给 {to} 会中断现在的步骤，请写明原因。', moved: '已移动', doMove: '移动',
    way: { DISPATCH: '派单', ANSWER: '完成转派', HAND_OVER: '指派，不中断接单时限', REASSIGN: '转派，需要原因' },
    skill: { BALANCING: '水力平衡', PIPEWORK: '管道抢修', RADIATORS: '散热器', VALVES: '阀门', METERS: '热表' },
    absence: { ILL: '病假', LEAVE: '休假', TRAINING: '培训' },
    reason: {
      SAME_BUILDING: '同一栋楼已有 {what}', SAME_ESTATE: '同一小区已有 {what}', NEAR: '离{what} {figure} 公里', SKILL: '会{what}', UNTRAINED: '不会{what}', LOAD: '手上 {figure} 张', URGENT: '{what}，先到先办',
      NOT_YET_AT_WORK: '{figure} 分钟后到班', LATE: '预计晚 {figure} 分钟',
    },
  },
  handout: {
    title: '派单建议', titleDay: '安排{name}的一天', text: '建议只是建议：逐条核对、修改，确认后才派出。每张工单单独处理，一张不成不影响其他。',
    how: '怎么安排', split: '拆给几个人（按建议）', all: '全部交给一个人', back: '全部还给班组', takeOver: '我来接手', to: '交给', order: '工单', why: '理由', give: '选中', reason: '原因', reasonHint: '有人已经在处理的工单，转派要写原因。',
    none: '没有等待安排的工单', noneText: '所有工单都有人接了。', nobody: '没有人可派', nobodyText: '班组里没有在岗的人，请在“班组与技能”里核对。', noneOfDay: '他手上没有工单', confirm: '派出 {n} 张', sure: '确定把这 {n} 张工单派出？',
    done: '已派出', failed: '没有成功', result: '成功 {done} 张，未成功 {failed} 张', again: '重试未成功的 {n} 张', minutes: '代价 {n} 分钟', running: '正在派出…',
  },
  bulk: {
    chosen: '已选 {n} 张', all: '全选', accept: '接单', reassign: '转派', cancel: '取消工单', clear: '取消选择', pick: '选择 {number}', sureAccept: '确定接下这 {n} 张工单？', titleReassign: '转派 {n} 张工单', titleCancel: '取消 {n} 张工单',
    cancelHint: '取消后不能恢复，所有未完成的步骤都会结束。', results: '结果', done: '成功', ok: '成功 {n} 张', bad: '未成功 {n} 张',
  },
  duty: {
    title: '班组与技能', text: '谁会什么、什么时候在岗；派单建议和派单板按这里算。', who: '人员', crew: '班组', skills: '技能', shift: '班次', away: '缺勤', edit: '修改', editOf: '修改{name}', none: '没有人员', noneText: '这个服务站还没有维修人员。', noSkill: '未登记技能',
    starts: '上班', ends: '下班', isAway: '缺勤', reason: '缺勤原因', from: '缺勤开始', until: '缺勤结束', saved: '已保存', now: '在岗', off: '不在岗', overnight: '下班早于上班表示跨夜。',
  },
  mine: {
    nav: '我的工单', title: '我的工单', tab: '视图', orders: '工单', work: '工作量', state: { TO_ACCEPT: '待接单', IN_PROGRESS: '处理中', CALLBACK: '待回访', DONE: '已办结' }, none: '这里没有工单', noneText: '工单到这一步时会自动出现。',
    open: '去处理',
  },
  work: {
    title: '工作量', text: '每人每天办了什么：按类型、按结果，从接单到完工用了多久。', person: '人员', day: '日期', works: '完工', redone: '返工', type: '类型', result: '结果', minutes: '接单到完工（平均）', none: '这段时间没有完工的工单', noneText: '换个日期范围再试。',
    bars: '每人完工数', total: '共 {n} 张', results: { FIXED: '已修复', TEMPORARY: '临时处理', NOT_FIXED_REPORTED: '未修复已上报', UNKNOWN: '未填' }, minute: '{n} 分钟', everybody: '所有人',
  },
  saved: {
    title: '已存筛选', none: '还没有保存筛选', save: '保存当前筛选', name: '名称', nameHint: '例如：城东今天超时', done: '已保存“{name}”', remove: '删除“{name}”', removeSure: '删除“{name}”？', replace: '同名的会被替换。', share: '筛选就在网址里，复制网址即可分享。',
  },
}

export const boardEn: typeof boardZh = {
  board: {
    nav: 'Board', title: 'Dispatch board', stations: 'Stations', search: 'Search number, address, estate', proposal: 'Proposal', duty: 'Crews and skills', empty: 'None', more: 'Only the {n} due first are shown',
    nowhere: 'No station yet', nowhereText: 'The rules named no station; a dispatcher decides.', unheld: 'Offered to the crew', unheldText: 'Sent to the station, taken by nobody yet.', open: '{n} orders', overdue: '{n} overdue', unheldCount: '{n} untaken',
    nobody: 'Nobody in this crew', lead: 'Lead', load: '{n} in hand', free: 'Nothing in hand', next: 'Next', working: 'At work', off: 'Off shift', away: '{reason}, until {until}', shift: 'Shift {from}–{to}',
    day: 'Arrange the day', dayOf: 'Arrange the day of {name}', move: 'Move', moveOf: 'Move {number}', moveTitle: 'Who gets the order', openOrder: 'Open the order', unskilled: 'no {skill}', column: '{name}, {n} orders',
    card: '{address}, {fault}, {due}, {step}. Space lifts it, Enter opens the move dialog', keys: 'Keyboard: Tab to an order, Space lifts it, ← → choose a column, Enter drops, Esc cancels; Enter alone opens the move dialog.',
    lifted: 'Lifted {address}, now in {column}. Left and right choose a column, Enter drops, Escape cancels.', over: '{column}', dropped: '{address} given to {column}', put: '{address} put back to {column}', failed: 'Not moved: {why}',
    overtaken: '{who} moved this order at {when}; {holder} has it now.', overtakenNobody: '{who} moved this order at {when}; nobody has it now.', someone: 'Somebody else', crew: 'the crew',
    reasonTitle: 'Reassign {number}', reasonHint: '{from} is at work on it. Giving it to {to} interrupts the current step; please say why.', moved: 'Moved', doMove: 'Move',
    way: { DISPATCH: 'Dispatches it', ANSWER: 'Answers the reassignment', HAND_OVER: 'Hands it over, the deadline runs on', REASSIGN: 'Reassigns it, for a reason' },
    skill: { BALANCING: 'Balancing', PIPEWORK: 'Pipework', RADIATORS: 'Radiators', VALVES: 'Valves', METERS: 'Meters' },
    absence: { ILL: 'Ill', LEAVE: 'On leave', TRAINING: 'Training' },
    reason: {
      SAME_BUILDING: '{what} is in the same building', SAME_ESTATE: '{what} is in the same estate', NEAR: '{figure} km from {what}', SKILL: 'trained: {what}', UNTRAINED: 'not trained: {what}', LOAD: '{figure} in hand', URGENT: '{what}: first come', NOT_YET_AT_WORK: 'at work in {figure} min',
      LATE: 'about {figure} min late',
    },
  },
  handout: {
    title: 'Proposal', titleDay: 'Arrange the day of {name}', text: 'A proposal is only a proposal: check and change each line, then confirm. Each order is done on its own; one that fails stops no other.',
    how: 'How', split: 'Split over several (as proposed)', all: 'All to one person', back: 'All back to the crew', takeOver: 'I take over', to: 'Goes to', order: 'Order', why: 'Why', give: 'Chosen', reason: 'Reason', reasonHint: 'Asked for where somebody is at work on an order already.',
    none: 'Nothing waits', noneText: 'Somebody has each of the orders.', nobody: 'Nobody to give it to', nobodyText: 'Nobody of the crew is there; please check under “Crews and skills”.', noneOfDay: 'Nothing in hand', confirm: 'Hand out {n}', sure: 'Hand out these {n} orders?',
    done: 'Handed out', failed: 'Not done', result: '{done} done, {failed} not done', again: 'Try the {n} again', minutes: 'costs {n} min', running: 'Handing out…',
  },
  bulk: {
    chosen: '{n} chosen', all: 'All', accept: 'Accept', reassign: 'Reassign', cancel: 'Cancel orders', clear: 'Clear', pick: 'Choose {number}', sureAccept: 'Accept these {n} orders?', titleReassign: 'Reassign {n} orders', titleCancel: 'Cancel {n} orders',
    cancelHint: 'This can’t be undone: every open step ends.', results: 'Results', done: 'Done', ok: '{n} done', bad: '{n} not done',
  },
  duty: {
    title: 'Crews and skills', text: 'Who can do what and when they are there; the proposal and the board go by this.', who: 'Person', crew: 'Crew', skills: 'Skills', shift: 'Shift', away: 'Away', edit: 'Edit', editOf: 'Edit {name}', none: 'Nobody', noneText: 'This station has no technicians yet.', noSkill: 'No skills noted',
    starts: 'Begins', ends: 'Ends', isAway: 'Away', reason: 'Why away', from: 'Away from', until: 'Away until', saved: 'Saved', now: 'At work', off: 'Not at work', overnight: 'An end before the beginning goes over midnight.',
  },
  mine: {
    nav: 'My orders', title: 'My orders', tab: 'View', orders: 'Orders', work: 'Work done', state: { TO_ACCEPT: 'To accept', IN_PROGRESS: 'In progress', CALLBACK: 'Waiting for callback', DONE: 'Done' }, none: 'No orders here', noneText: 'They appear as soon as they get here.',
    open: 'Go on',
  },
  work: {
    title: 'Work done', text: 'What each person did each day: by type, by result, and how long from accepting to completing.', person: 'Person', day: 'Day', works: 'Completed', redone: 'Redone', type: 'Type', result: 'Result', minutes: 'Accept to complete (average)', none: 'Nothing completed in these days', noneText: 'Try other days.',
    bars: 'Completed per person', total: '{n} orders', results: { FIXED: 'Fixed', TEMPORARY: 'Temporary', NOT_FIXED_REPORTED: 'Not fixed, reported', UNKNOWN: 'Not said' }, minute: '{n} min', everybody: 'Everybody',
  },
  saved: {
    title: 'Saved filters', none: 'No saved filters yet', save: 'Save this filter', name: 'Name', nameHint: 'e.g. East, overdue today', done: 'Saved “{name}”', remove: 'Remove “{name}”', removeSure: 'Remove “{name}”?', replace: 'One of the same name is replaced.', share: 'The filter is in the address: copy it to share.',
  },
}

/** What the server says no with, in words. */
export const boardCodesZh = {
  'order-moved': '这张工单刚刚被别人动过。', 'crew-empty': '这个服务站的班组里没有人，工单不能派过去。', 'technician-absent': '这位师傅现在不在岗，请选择别人。', 'technician-not-of-station': '这位师傅不属于所选的服务站，请重新选择。',
  'shift-empty': '班次的开始和结束不能是同一时刻。', 'absence-backwards': '缺勤的结束时间要晚于开始时间。', 'filters-too-many': '每个页面最多保存五十个筛选，请先删除不用的。', 'days-invalid': '日期范围不对：止日不能早于起日，一次最多查一年。',
  'person-unknown': '没有这个人。', 'station-unknown': '没有这个服务站。',
}

export const boardCodesEn: typeof boardCodesZh = {
  'order-moved': 'Somebody else has just moved this order.', 'crew-empty': 'There is nobody in that station’s crew; the order can’t go there.', 'technician-absent': 'That technician is away; please choose somebody else.', 'technician-not-of-station': 'That technician does not belong to the station; please choose again.',
  'shift-empty': 'A shift cannot end the minute it begins.', 'absence-backwards': 'An absence must end after it begins.', 'filters-too-many': 'You have fifty saved filters for this page; please remove some first.', 'days-invalid': 'The days are no range: the last must not be before the first, and a year at most is shown.',
  'person-unknown': 'There is no such person.', 'station-unknown': 'There is no such station.',
}
