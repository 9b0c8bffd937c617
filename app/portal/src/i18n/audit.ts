/** What the audit trail writes down, in words: by the code's own path, `task.read` under task → read. */
export const auditZh = {
  action: {
    task: { read: '查看任务', claim: '认领任务', release: '释放任务', assign: '指派任务', complete: '完成任务', late: '晚到的填写' },
    'work-order': { read: '查看工单', cancel: '取消工单', urge: '催办', supervise: '督办', return: '退单', suspend: '挂起', absent: '上报家中无人', merge: '并单', photos: '补充照片', resume: '恢复', adopt: '挂子单', inform: '抄送', answer: '通话中答复', 'record-sheet': '下载记录单' },
    'work-orders': { search: '检索工单' },
    premises: { searched: '检索住户', read: '查看住户', listed: '浏览住户', registered: '登记住户', changed: '修改住户', deleted: '删除住户', merged: '合并住户', 'bulk-changed': '批量修改住户', 'bulk-undone': '撤销批量修改', archived: '归档住户', restored: '恢复住户', exported: '导出住户', 'export-downloaded': '下载导出文件' },
    import: { 'file-read': '下载导入的原文件', 'report-read': '下载导入结果', received: '上传导入文件', mapped: '设置列对应', committed: '提交导入', cancelled: '取消导入', undone: '撤销导入' },
    caller: { recognised: '识别来电', chosen: '选定来电住户', forgotten: '忘记来电住户' },
    sync: { received: '接收同步数据', compared: '核对同步数据' },
    handover: { retried: '重新移交工单' },
    rules: { published: '发布规则表' },
    duty: { changed: '修改班次与技能' },
    calendar: { saved: '保存日历', removed: '删除日历', recalculated: '重新计算到期时间' },
    limits: { published: '发布时限表' },
    'callback-sampling': { changed: '修改回访抽样' },
    queue: { changed: '修改队列设置', deleted: '删除队列' }, prompt: { recorded: '更换提示音', restored: '恢复默认提示音' }, skills: { changed: '修改接听技能' }, call: { read: '查看通话', bound: '关联工单' }, recording: { heard: '收听录音', exported: '导出录音', removed: '按期限删除录音', discarded: '按分机设置不保留录音', restored: '从备份恢复录音', 'copy-lost': '录音备份丢失', 'copy-broken': '录音备份损坏' }, recordings: { exported: '批量导出录音' }, phone: { 'signed-in': '签入电话', 'signed-out': '签出电话', 'record-policy': '修改分机录音设置' }, flow: { published: '发布语音流程' }, 'follow-up': { tried: '登记回拨结果' }, alarm: { taken: '值班接警' },
    account: {
      'signed-in': '登录', 'signed-in-by-link': '通过链接登录', 'sign-in-failed': '登录失败', 'sign-in-throttled': '登录被限制', 'signed-out': '退出登录', 'password-changed': '修改密码',
      'token-created': '新建访问令牌', 'token-revoked': '作废访问令牌', 'person-created': '新增人员', 'person-changed': '修改人员',
    },
  },
  kind: { queue: '队列', prompt: '提示音', import: '导入', export: '导出', caller: '来电', sync: '外部系统', handover: '工单移交', 'work-order': '工单', premises: '住户', person: '人员', 'rule-table': '规则表', calendar: '日历', 'limit-table': '时限表', 'callback-sampling': '回访抽样', call: '通话', 'recording-export': '录音导出', phone: '分机', flow: '语音流程', 'follow-up': '回拨' },
}

export const auditEn: typeof auditZh = {
  action: {
    task: { read: 'Read a task', claim: 'Claimed a task', release: 'Released a task', assign: 'Assigned a task', complete: 'Completed a task', late: 'Answered late' },
    'work-order': { read: 'Read an order', cancel: 'Cancelled an order', urge: 'Urged', supervise: 'Supervised', return: 'Returned an order', suspend: 'Suspended an order', absent: 'Nobody at home', merge: 'Merged orders', photos: 'Added photos', resume: 'Resumed an order', adopt: 'Added children', inform: 'Informed others', answer: 'Answered on the call', 'record-sheet': 'Downloaded a record sheet' },
    'work-orders': { search: 'Searched orders' },
    premises: { searched: 'Searched premises', read: 'Read premises', listed: 'Listed premises', registered: 'Registered premises', changed: 'Changed premises', deleted: 'Deleted premises', merged: 'Merged premises', 'bulk-changed': 'Changed premises in bulk', 'bulk-undone': 'Undid a bulk change', archived: 'Archived premises', restored: 'Restored premises', exported: 'Exported premises', 'export-downloaded': 'Downloaded an export' },
    import: { 'file-read': 'Downloaded the file of an import', 'report-read': 'Downloaded the report of an import', received: 'Uploaded an import', mapped: 'Mapped its columns', committed: 'Committed an import', cancelled: 'Cancelled an import', undone: 'Undid an import' },
    caller: { recognised: 'Recognised a caller', chosen: 'Chose the premises of a caller', forgotten: 'Forgot the premises of a caller' },
    sync: { received: 'Took in data of another system', compared: 'Compared data of another system' },
    handover: { retried: 'Handed an order over again' },
    rules: { published: 'Published the rule table' },
    duty: { changed: 'Changed skills and shift' },
    calendar: { saved: 'Saved a calendar', removed: 'Removed a calendar', recalculated: 'Calculated due dates anew' },
    limits: { published: 'Published the limit table' },
    'callback-sampling': { changed: 'Changed the sampling of callbacks' },
    queue: { changed: 'Changed how a queue works', deleted: 'Deleted a queue' }, prompt: { recorded: 'Replaced a prompt', restored: 'Took a prompt back to its text' }, skills: { changed: 'Changed from which queues somebody takes calls' }, call: { read: 'Read a call', bound: 'Bound an order to a call' }, recording: { heard: 'Heard a recording', exported: 'Exported a recording', removed: 'Removed a recording kept long enough', discarded: 'Kept no recording, as the phone is set', restored: 'Restored a recording from its copy', 'copy-lost': 'The copy of a recording is lost', 'copy-broken': 'The copy of a recording is broken' }, recordings: { exported: 'Exported recordings' }, phone: { 'signed-in': 'Signed in at a phone', 'signed-out': 'Signed out of a phone', 'record-policy': 'Changed which calls of a phone are recorded' }, flow: { published: 'Published a menu' }, 'follow-up': { tried: 'Said what came of calling back' }, alarm: { taken: 'Took an emergency' },
    account: {
      'signed-in': 'Signed in', 'signed-in-by-link': 'Signed in by link', 'sign-in-failed': 'Sign-in failed', 'sign-in-throttled': 'Sign-in throttled', 'signed-out': 'Signed out',
      'password-changed': 'Changed password', 'token-created': 'Created a token', 'token-revoked': 'Revoked a token', 'person-created': 'Created a person', 'person-changed': 'Changed a person',
    },
  },
  kind: { queue: 'Queue', prompt: 'Prompt', import: 'Import', export: 'Export', caller: 'Caller', sync: 'Other system', handover: 'Handover', 'work-order': 'Order', premises: 'Premises', person: 'Person', 'rule-table': 'Rule table', calendar: 'Calendar', 'limit-table': 'Limit table', 'callback-sampling': 'sampling of callbacks', call: 'Call', 'recording-export': 'Export of recordings', phone: 'Phone', flow: 'Menu', 'follow-up': 'Call back' },
}
