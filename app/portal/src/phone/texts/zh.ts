export default {
  title: '维修工单',
  language: 'English',
  languageLabel: '切换到英文',
  back: '返回我的工单',
  offline: '没有网络。填写的内容和照片都保存在手机里，可以照常提交，网络恢复后自动发送。',
  offlineAsOf: '没有网络，显示的是 {at} 的内容',
  opening: { wait: '正在打开工单…', retry: '重试' },
  link: {
    elsewhere: '此链接已在另一台手机或浏览器中打开过。请用您的账号密码登录后查看。',
    expired: '链接已过期。请用您的账号密码登录后查看。',
    unknown: '链接无效，可能复制不完整。请从消息中重新打开，或用账号密码登录。',
    somebodyElse: '此链接是发给其他同事的。您现在以 {name} 的身份查看。',
    switch: '退出并以链接收件人身份打开',
  },
  signIn: {
    login: '账号', password: '密码', submit: '登录', failed: '账号或密码不正确', needed: '请先登录',
    all: '用密码登录，查看全部工单',
  },
  mine: {
    title: '我的工单', doing: '待我处理', offered: '班组待接', none: '现在没有您的工单', noneText: '有新工单时会收到消息，也可以下拉刷新。',
    refresh: '刷新', signOut: '退出登录', onlyOne: '您通过链接进入，只能看到这一张工单。',
  },
  order: {
    number: '工单号', address: '地址', copy: '复制地址', copied: '已复制', copyFailed: '复制失败，请长按地址选择', map: '地图', call: '打电话给 {name}',
    noDetails: '没有补充说明', reportedTemperature: '报修时室温 {value} °C', takenAt: '受理时间',
    vulnerable: '家有{who}', incomplete: '地址资料不完整，请到场核实', reopened: '第 {n} 次返修', reassigned: '已转派 {n} 次',
    why: '派到{station}：{reason}', undecided: '人工派单：{reason}', history: '处理记录', historyNone: '还没有记录', historyFailed: '记录没有加载出来',
    notYours: '这张工单现在不需要您处理', with: '当前在 {name}', notFound: '没有这张工单，或它不属于您的站点。', details: '工单内容', byRow: '（规则表第 {row} 行）', and: '、',
  },
  task: {
    now: '现在要做', accept: '接单', decline: '退回', declineTitle: '为什么退回？', declineSend: '退回工单', more: '填写预计上门时间', reasonPlaceholder: '派单员会看到原因，并据此改派',
    quick: ['离得太远', '手上有急修', '缺少配件', '不在岗'],
    reason: '原因',
    submitNamed: '提交「{name}」', check: '请确认要提交的内容', send: '确认提交', edit: '返回修改', sending: '正在提交…', photos: '{n} 张照片',
    photosWaiting: '还有 {n} 张照片没有处理好，请稍等，或删除服务器不接受的照片。', draft: '已恢复上次填写的内容', formFailed: '表单没有加载出来',
    empty: '（没有填写内容）', wrong: '有内容需要修改，请看标红的地方',
  },
  done: {
    accepted: '已接单', declined: '已退回', completed: '「{name}」已提交', reassigned: '已转派', next: '下一步：{name}', mine: '回到我的工单', otherText: '后面由其他同事处理，您可以放心离开。',
  },
  conflict: {
    ended: '这一步已由 {name} 于 {at} 完成', endedNobody: '这一步已经结束', claimed: '{name} 已经接了这一单', endedByYou: '您已于 {at} 提交过这一步', endedStatus: '这一步已于 {at} 结束，工单现在：{status}',
    stale: '表单已更新，您填写的内容已带入，请核对后再次提交。',
  },
  outbox: {
    title: '待发送', waiting: '等待发送', sending: '正在发送', refused: '没有被接收', sent: '已发送', sentLately: '最近已发送（{n}）',
    waitingText: '已保存在手机里，有网络时自动发送，不用重新填写。', captured: '填写于 {at}', sentAt: '送达 {at}', photos: '照片已传 {sent}/{all}',
    needs: { 'sign-in': '登录已过期，登录后自动发送。', 'other-person': '这是 {name} 填写的，用该账号登录后自动发送。' },
    now: '立即发送', change: '取回修改', fill: '用这些内容填写', yours: '您填写的内容', full: '手机存储空间不足：发送完成前请不要关闭此页面。',
    stale: '提交期间表单更新了。', invalid: '有内容需要修改：', photo: '服务器没有接受照片：{message}', other: '服务器没有接收：{message}', mend: '您填写的内容还在，请取回核对后再提交。',
    kept: '您填写的内容和照片已作为记录留在工单里，时间以您填写时为准；工单状态不变。如有疑问请联系站长。', notKept: '服务器不再接收这张工单的内容。内容仍在手机里，请截图并联系站长。',
    discard: '从手机中清除', discardTitle: '从手机中清除？', discardKept: '工单里的记录会保留。', discardLost: '服务器没有这份内容，清除后无法找回。',
  },
  problem: {
    offline: '没有发送成功：没有网络。内容已保存在手机里，请稍后重试。', timeout: '没有收到答复，结果未知。内容已保存在手机里，请重试：已提交成功的不会重复。', forbidden: '您没有权限处理这一步。', server: '服务器出错了，内容已保存在手机里，请稍后重试。', generic: '没有成功：{message}',
  },
  reassign: {
    title: '转派', button: '转派给别人', reason: '转派原因', placeholder: '例如：需要焊工，我没有设备', colleague: '转给同事（选填）', nobody: '由派单员决定', send: '确认转派', needReason: '请填写原因',
  },
  photo: {
    take: '拍照', pick: '从相册选', preparing: '处理中', waiting: '等待上传', sending: '已传 {percent}%', failed: '没传成功', retry: '重传', remove: '删除照片 {n}', view: '查看照片 {n}', done: '已上传', unreadable: '有照片读不出来，未添加，请重新拍或重新选', notPicture: '这个文件不是图片，未添加', tooMany: '最多 {n} 张',
    refused: '服务器没有接受这张照片', retryAll: '全部重传',
  },
  field: { choose: '请选择', plus: '零上', minus: '零下', sign: '切换零上或零下', nobody: '不指定' },
}
