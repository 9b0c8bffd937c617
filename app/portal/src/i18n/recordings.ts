/** Recordings and messages: found, listened to, taken out, kept. */
export const recordingsZh = {
  code: { 'recordings-too-many': '录音太多，一个文件装不下。请缩小日期或其他条件后再导出。' } as Record<string, string>,
  tabs: '来电的视图', calls: '来电', title: '录音', messages: '留言', unheardCount: '{n} 条未听',
  none: '没有录音', noneText: '接入电话并通话后，录音会自动收进来。', noneFiltered: '没有符合条件的录音，换个条件试试。', noMessages: '没有留言', noMessagesText: '客户在语音菜单里留言后，会列在这里。', noneUnheard: '没有未听的留言', noneUnheardText: '所有留言都有人听过了。',
  sum: '{n} 段 · 共 {length} · {size}', extension: '分机', order: '工单号', household: '住户（地址、姓名或电话）', kind: '类别', anyDirection: '呼入与呼出', anyScore: '评价', scoreOf: '{n} 分', unheardOnly: '只看未听', keptOnly: '不含已删除',
  call: '通话', customer: '客户号码', sound: '收听', heardBy: '听过的人', nobody: '还没有人听过', heardAt: '{name}，{at}', fresh: '未听', removed: '已按保存期限删除，{at}', orders: '工单', length: '时长',
  export: '导出', exportText: '把符合条件的 {n} 段录音连同索引表打包下载。每一段都会记入审计。', exportMasked: '您的岗位看不到完整号码，索引表里的号码会隐去中间几位。', exportTooMany: '符合条件的有 {n} 段，一个文件最多 {most} 段。请先缩小日期或其他条件。', exportNone: '没有符合条件的录音可以导出。', exportStart: '开始下载', estimated: '约 {size}',
  backup: { title: '第二存放处', none: '没有设置第二存放处：录音只有一份。请管理员设置 heatline.recordings.backup。', away: '第二存放处 {place} 现在连不上，新录音暂时只有一份。', fine: '{n} 段已备份并核对', waiting: '{n} 段待备份', lost: '{n} 段备份丢失', broken: '{n} 段备份损坏' },
}

export const recordingsEn: typeof recordingsZh = {
  code: { 'recordings-too-many': 'These are more recordings than go into one file. Please narrow the days or another filter, and export again.' },
  tabs: 'Views of calls', calls: 'Calls', title: 'Recordings', messages: 'Messages', unheardCount: '{n} not heard',
  none: 'No recordings', noneText: 'Once the telephone is connected and somebody talks, recordings are taken in by themselves.', noneFiltered: 'No recording fits. Try other filters.', noMessages: 'No messages', noMessagesText: 'What callers leave in the menu is listed here.', noneUnheard: 'No message waits', noneUnheardText: 'Somebody listened to each of them.',
  sum: '{n} recordings · {length} · {size}', extension: 'Extension', order: 'Order', household: 'Household: address, name or phone', kind: 'Kind', anyDirection: 'In and out', anyScore: 'Score', scoreOf: 'Score {n}', unheardOnly: 'Not heard only', keptOnly: 'Without removed ones',
  call: 'Call', customer: 'Customer', sound: 'Listen', heardBy: 'Heard by', nobody: 'Nobody yet', heardAt: '{name}, {at}', fresh: 'Not heard', removed: 'Kept long enough, removed {at}', orders: 'Orders', length: 'Length',
  export: 'Export', exportText: 'The {n} recordings that fit, with an index, in one file. Each goes on the audit trail.', exportMasked: 'Your role does not see whole numbers: those in the index are masked.', exportTooMany: '{n} fit; at most {most} go into one file. Please narrow the days or another filter first.', exportNone: 'No recording fits.', exportStart: 'Download', estimated: 'about {size}',
  backup: { title: 'Second place', none: 'There is no second place: each recording exists once. An administrator sets heatline.recordings.backup.', away: 'The second place {place} is away; new recordings exist once for now.', fine: '{n} copied and checked', waiting: '{n} not copied yet', lost: '{n} copies lost', broken: '{n} copies broken' },
}
