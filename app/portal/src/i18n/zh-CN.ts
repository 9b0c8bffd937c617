import { auditZh } from './audit'
import { movesZh, movesCodesZh } from './moves'
import { finderZh } from './finder'
import { boardZh, boardCodesZh } from './board'
import { archiveZh } from './archive'
import { talksZh, talksCodesZh } from './talks'
import { calendarZh } from './calendar'
import { callsZh } from './calls'
import { deskZh } from './desk'
import { recordingsZh } from './recordings'
import { followUpsZh, followUpCodesZh } from './followUps'
import { queueCodesZh } from './queues'
import { importsZh } from './imports'
import { syncZh } from './sync'

const zh = {
  ...boardZh,
  app: { name: '热线工单', brand: '暖' },
  common: {
    comma: '、', loading: '正在加载…', retry: '重试', cancel: '取消', confirm: '确定', close: '关闭', save: '保存', search: '搜索', reset: '清空筛选',
    more: '加载更多', end: '没有更多了', none: '无', copy: '复制', copied: '已复制', copyFailed: '无法复制，请手动选择文字', back: '返回', unknown: '未知', yes: '是', no: '否',
    required: '此项必填', refresh: '刷新', print: '打印', all: '全部', from: '起', to: '止', optional: '选填', open: '打开', items: '共 {n} 条',
  },
  nav: {
    main: '主导航', tasks: '任务', newOrder: '新建工单', orders: '工单', phone: '模拟手机', rules: '规则', calendars: '日历', processes: '流程', audit: '审计',
    me: '个人设置', signOut: '退出登录', language: '切换语言', skip: '跳到主要内容', user: '用户菜单',
  },
  live: { lost: '与服务器的实时连接已断开，正在重连。列表可能不是最新。', offline: '网络已断开，内容可能不是最新；已输入的内容保留在本机。', back: '连接已恢复' },
  error: {
    offline: '无法连接服务器，请检查网络后重试。', timeout: '服务器没有及时答复，结果未知。请刷新后确认。', forbidden: '您没有权限查看此内容。',
    notFound: '没有找到您要的内容。', server: '服务器出错了，请稍后再试。', generic: '操作没有成功：{message}', title404: '页面不存在',
    text404: '地址可能写错了，或内容已移走。', home: '回到任务', title403: '没有权限', text403: '您的岗位没有使用此页面的权限，如有需要请联系系统管理员。',
    loadFailed: '加载失败',
    code: { ...queueCodesZh, ...followUpCodesZh, ...movesCodesZh, ...talksCodesZh, ...boardCodesZh, ...finderZh.code, ...archiveZh.code, ...deskZh.code, ...recordingsZh.code, ...importsZh.code, 'calendar-overtaken': '刚刚有人保存了这份日历。', 'calendar-invalid': '这份日历无法使用，原来的继续有效：', 'calendar-needed': '系统的时限按这份日历计算，不能删除。', 'calendar-unknown': '没有这份日历，它可能已被删除。', 'limit-table-overtaken': '刚刚有人发布了另一张时限表，请下载最新的表改好后再上传。', 'sign-in-failed': '账号或密码不对。', 'not-yours': '这个任务不由您处理。', 'not-found': '没有找到您要的内容。', forbidden: '您没有权限做这件事。', 'task-ended': '这个任务已经完成。', 'task-unknown': '没有这个任务，或您无权查看。', 'person-unfit': '这个人不能承担此任务。', 'not-possible-now': '工单走到这一步时不能这样做。', 'work-order-ended': '工单已经结束。', 'work-order-unknown': '没有这张工单，或您无权查看。', 'not-permitted': '您没有权限做这件事。', 'idempotency-key-reused': '上一次提交可能已经登记，请先到工单列表确认，再决定是否重新提交。', 'csrf-missing': '页面已过期，请刷新后重试。', 'fields-invalid': '请检查标红的项。', 'too-many-attempts': '尝试次数过多，请稍后再试。' },
  },
  enum: {
    type: { REPAIR: '报修', EMERGENCY: '抢修', COMPLAINT: '投诉', CONSULTATION: '咨询', SERVICE: '服务申请' },
    fault: {
      NO_HEAT: '不热', LOW_HEAT: '温度不达标', LEAK: '漏水', BURST_PIPE: '爆管', NOISE: '噪音', RADIATOR: '散热器', VALVE: '阀门', METER: '热表',
      BILLING: '收费', OTHER: '其他',
    },
    vulnerable: { INFANT: '婴幼儿', ELDERLY: '老人', SICK: '病人' },
    source: { PHONE: '电话', WECHAT: '微信', WEB: '网站', APP: 'App', WALK_IN: '来访', OTHER: '其他' },
    nature: { NORMAL: '一般', URGENT: '急办', REPEAT: '重复' },
    priority: { LOW: '低', NORMAL: '普通', HIGH: '高', EMERGENCY: '紧急' },
    status: { OPEN: '待派单', DISPATCHED: '待接单', ACCEPTED: '已接单', IN_PROGRESS: '处理中', SUSPENDED: '已挂起', MERGED: '已并单', COMPLETED: '待回访', CLOSED: '已完结', CANCELLED: '已取消' },
    role: {
      AGENT: '坐席', DISPATCHER: '派单员', MANAGER: '主管', EXPERT: '专家坐席', OFFICE: '客服办公室', STATION_LEAD: '站长', TECHNICIAN: '维修工', PROCESS_ADMIN: '流程管理员', AUDITOR: '审计员', ADMIN: '系统管理员',
    },
  },
  form: {
    error: {
      required: '此项必填', notANumber: '请输入数字', integer: '请输入整数', decimals: '最多 {n} 位小数', nearest: '请输入有效值，最接近的是 {a} 和 {b}',
      min: '不能小于 {n}', max: '不能大于 {n}', minLength: '至少 {n} 个字', maxLength: '最多 {n} 个字', pattern: '格式不正确', phone: '请输入有效的电话号码',
      email: '请输入有效的邮箱',
    },
    code: { 'order-unknown': '没有这张工单，或您无权查看。',
      required: '此项必填', pattern: '格式不正确', type: '填写的内容类型不对', option: '不在可选范围内', decimals: '小数位数过多', 'unknown-field': '表单里没有此项',
    },
  },
  signIn: {
    title: '登录', login: '账号', password: '密码', go: '登录', expired: '登录已过期，请重新登录。已填写的内容保留在本机。',
    claim: '一通报修电话，\n一张看得见走到哪里的工单。', under: '登记、派单、上门、回访，每一步是谁、何时、为什么，都在流程图上。',
    demo: '演示环境', demoPassword: '点选账号即可填入，密码均为',
    account: { agent: '坐席', dispatcher: '派单员', manager: '主管', expert: '专家坐席', office: '客服办公室', lead: '站长', technician: '维修工', 'process-admin': '流程管理员', auditor: '审计员', admin: '系统管理员' },
  },
  picker: { person: '输入姓名查找', nobody: '没有符合的人员', station: '选择服务站', choose: '请选择', date: '选择日期', time: '选择时间', datetime: '选择日期和时间' },
  photos: {
    add: '添加照片', sending: '上传中…', remove: '移除第 {n} 张', nth: '第 {n} 张照片', none: '还没有照片', noneText: '维修人员上门和完工时拍摄的照片会显示在这里。',
    taken: '照片，拍摄于 {when}',
  },
  tasks: {
    filters: '筛选', filter: { mine: '我的任务', group: '本组任务', unassigned: '未分配', 'due-soon': '即将超时', overdue: '已超时', all: '全部任务' },
    search: '搜索工单号、地址、联系人', byDue: '按到期时间', empty: '这里没有任务', emptyText: '新任务到达时会自动出现，无需刷新。', noMatch: '没有匹配的任务',
    noMatchText: '换个关键词，或切换到“全部任务”再试。', fresh: '新', unassigned: '未分配', noStation: '未定服务站', pick: '选择一个任务开始处理',
    pickText: '用 J / K 上下切换，C 认领，Ctrl+Enter 完成，? 查看全部快捷键。', openOrder: '查看工单', tab: { form: '表单', history: '历史', diagram: '流程图', why: '为什么' },
    claim: '认领', release: '释放', assign: '指派', assignTo: '指派给', assignTitle: '指派“{task}”', complete: '完成', checkForm: '请检查标红的项', done: '任务已完成',
    doneNext: '已完成，下一步：{step}',
  },
  keys: { title: '键盘快捷键', next: '下一个任务', previous: '上一个任务', claim: '认领任务', complete: '完成任务', search: '搜索', first: '在搜索框中：打开第一个结果', help: '显示此帮助' },
  draft: { restored: '已恢复 {when} 未提交的内容。', restoredShort: '已恢复未提交的内容', discard: '放弃并重填' },
  conflict: {
    ended: '{who} 已于 {when} 完成了这个任务。', claimed: '{who} 已认领这个任务。', someone: '其他人', 'stale-form': '这个任务的表单已更新，您填写的是旧版。',
    'not-yours': '这个任务现在不由您处理。', offline: '没有连上服务器，内容尚未提交。', timeout: '服务器没有及时答复，不确定是否已提交。重试是安全的：已完成的任务不会重复提交。',
    kept: '您填写的内容已保留在本机，没有丢失。', reapply: '用新表单继续，带入已填内容', copy: '复制已填内容',
  },
  order: {
    quiet: '免打扰 {from}–{until}', quietNow: '现在免打扰 {from}–{until}', quietAlways: '全天免打扰',
    header: '住户与故障', title: '工单 {number}', contact: '联系人', fault: '故障', indoorTemperature: '室内温度', notMeasured: '未测', station: '服务站', technician: '维修人员',
    number: '工单号', taken: '受理', source: '来源', reassignments: '转派', times: '{n} 次', atHome: '家有{who}', reopened: '重新打开 {n} 次', premisesIncomplete: '住户资料待补全',
    reassign: '转派', cancel: '取消工单', reason: '原因', reassignTitle: '转派 {number}', reassignHint: '当前：{station}。转派会中断现在的步骤，新的服务站重新接单。',
    reassigned: '已转派', cancelTitle: '取消 {number}', cancelHint: '确定取消“{address}”的工单？取消后不能恢复，所有未完成的步骤都会结束。', cancelled: '工单已取消',
    now: '当前步骤', over: '结果', wasClosed: '已于 {when} 完结', wasCancelled: '已于 {when} 取消', lastHandler: '最后处理人：{who}', since: '{when} 起', openTask: '打开任务',
    noTask: '没有等待人处理的步骤，流程正在自动进行或等待时间。', tab: { timeline: '时间线', photos: '照片', diagram: '流程图', why: '为什么' },
    opened: '工单 {number} 已登记', openedSolved: '电话中已解决，工单直接完结。', openedTo: '已派往 {station}。', openedBy: '依据规则“{rule}”', openedRow: '（规则表第 {row} 行）',
    openedUndecided: '规则没有确定服务站，已转人工派单：{reason}',
  },
  orders: {
    title: '工单', text: '工单号、地址、联系人、电话', status: '状态', estate: '小区', type: '类型', priority: '优先级', from: '受理起', to: '受理止', days: '受理日期', shown: '共 {n} 条',
    shownMore: '已显示 {n} 条', none: '没有工单', noneFiltered: '没有符合这些条件的工单，放宽条件再试。', noneYet: '还没有登记过工单。', address: '地址', matter: '事项', whose: '负责',
    due: '时限', ended: '{when} 结束', filters: '筛选',
  },
  finder: finderZh,
  newOrder: {
    where: '住户与联系人', what: '故障情况', search: '查找住户', searchHint: '小区、门牌、姓名、电话的任意片段，或拼音首字母，如 yg 3-2-501', registerHint: '没有找到？直接在下面填写，系统会登记新住户并标记待补全。',
    known: '已建档', notFound: '没有找到，请在下面登记新住户', noUnit: '无单元可不填', other: '换一户', building: '楼号', unit: '单元', room: '房号', contactName: '联系人姓名', contactPhone: '联系电话', nature: '性质', vulnerable: '家中有',
    details: '详细情况', detailsHint: '住户怎么说、何时开始、影响范围、方便上门的时间…', solvedOnCall: '电话中已解决', willClose: '提交后工单直接完结', willRoute: '提交后按规则派往服务站',
    submit: '登记工单', clear: '清空重填', openOrders: '这一户有 {n} 张未完结的工单，来电可能是询问进度：', openCount: '{n} 张未完结',
    problem: { required: '此项必填', phone: '请填写有效的电话号码', tooLong: '超过 5000 字', temperature: '应在 -30 到 45 之间' },
  },
  story: {
    empty: '还没有记录', took: '用时 {time}', captured: '填写于 {at}',
    kind: {
      LATE_ANSWER: '晚到的填写（只作记录）',
      REASSIGNMENT_ASKED: '申请转派', OPENED: '登记', CLASSIFIED: '判定优先级', ROUTED: '确定服务站', DISPATCHED: '派单', ACCEPTED: '接单', DECLINED: '退回', VISITED: '上门处理', COMPLETED: '完工', REASSIGNED: '转派',
      CALLED_BACK: '回访', REOPENED: '重新打开', CLOSED: '完结', CANCELLED: '取消', DUE_MOVED: '时限调整', REMINDED: '超时提醒', ESCALATED: '超时上报', URGED: '催办', SUPERVISED: '督办', RETURNED: '退单', SUSPENDED: '挂起', RESUMED: '恢复', ABSENT: '家中无人', NOTICE_LEFT: '留到访通知单', DUTY_TOOK: '值班人员接警', DUTY_MISSED: '值班无人接警，呼叫次数', MERGED: '并单', TARGET_ENDED: '主单已结束', INFORMED: '抄送', HANDED_OVER: '指派', TASK_COMPLETED: '完成任务',
    },
  },
  why: {
    empty: '还没有规则判定', kind: { PRIORITY: '为什么是这个优先级', STATION: '为什么是这个服务站', LIMITS: '为什么是这些时限', SUPERVISION: '为什么自动督办' }, undecided: '规则未能确定', toDispatcher: '已转人工派单。', rules: '依据的规则', row: '规则表第 {row} 行',
    noRule: '没有规则命中', estateTable: '小区归属表', table: '规则表版本 {version}', facts: '判定时的事实',
    fact: {
      estate: '小区', building: '楼号', unit: '单元', room: '房号', type: '类型', fault: '故障', source: '来源', nature: '性质', vulnerable: '家中有', indoorTemperature: '室内温度', priority: '优先级',
      district: '城区', hour: '时刻', heating: '供暖季内', calendar: '日历', calendarVersion: '日历版本', from: '计时开始', limits: '各步时限', heatingSeason: '供暖季', infantAtHome: '家有婴幼儿', elderlyAtHome: '家有老人', sickAtHome: '家有病人', happened: '刚发生', calls: '来电次数', transfers: '转派次数', redos: '返工次数', repeated: '重复来电', reopened: '重新打开',
    },
  },
  diagram: {
    label: '流程图，标出走过的路径和当前位置', token: '当前', zoomIn: '放大', zoomOut: '缩小', fit: '适应窗口', broken: '流程图无法显示', walked: '走过', here: '当前位置', steps: '步骤',
    automatic: '显示自动步骤', step: '步骤', person: '处理人', started: '开始', took: '用时', interrupted: '被中断', running: '进行中', version: '模型第 {version} 版，部署于 {when}',
    state: { ACTIVE: '进行中', COMPLETED: '已结束', CANCELLED: '已取消' },
  },
  phone: {
    title: '模拟手机', text: '演示环境不真正发送短信和微信。这里显示维修人员会收到的消息，点开链接就是他们在手机上看到的页面。', whose: '谁的手机', everybody: '所有人',
    binding: '链接属于第一个打开它的浏览器。点开时使用本机的另一个名称（localhost 与 127.0.0.1），等同于另一部手机，不影响您在这里的登录。',
    account: '热线工单服务号', none: '还没有消息', noneText: '派单后，维修人员会在这里收到链接。', unread: '未读', open: '打开工单',
  },
  calendar: calendarZh,
  calls: callsZh,
  followUps: followUpsZh,
  desk: deskZh,
  recordings: recordingsZh,
  archive: archiveZh,
  imports: importsZh,
  sync: syncZh,
  rules: {
    title: '小区 → 服务站 规则表', text: '下载工作簿，用 Excel 修改后上传即可发布；发布立即生效，无需重启。有错误的工作簿不会发布，旧表继续使用。', version: '当前版本', rows: '行数', publishedAt: '发布时间',
    publishedBy: '发布人', shipped: '随系统提供', download: '下载工作簿', upload: '上传并发布', published: '已发布第 {version} 版', broken: '工作簿有 {n} 处错误，没有发布', oldStays: '“{file}”没有生效，原来的规则表继续使用。',
    row: '行', cell: '单元格', problem: '问题',
  },
  processes: {
    title: '流程', text: '部署请使用 Camunda Modeler；运行中的工单按各自的版本走完。', none: '还没有部署流程', warnings: '按今天的检查规则，此版本不能再部署：', version: '第 {n} 版', check: '有提示', running: '运行中 {n}',
  },
  step: { dispatch: '派单', accept: '接单', handle: '上门处理', complete: '完工', callback: '满意度回访', reassign: '转派', report: '督办回报', inform: '告知结果', photos: '补充照片', answer: '通话中答复', expert: '专家坐席', triage: '投诉分派', investigate: '投诉调查', reply: '答复用户' },
  audit: {
    title: '审计', text: '谁在何时对什么做了什么，只增不改', object: '工单号或其他对象编号', person: '人员', none: '没有符合条件的记录', at: '时间', on: '对象', detail: '内容', from: '来自', system: '系统',
    what: '动作', days: '日期范围', published: '第 {version} 版，共 {rows} 行', found: '“{text}”，找到 {n} 户', everything: '全部',
    ...auditZh,
  },
  moves: movesZh,
  talks: talksZh,
  me: {
    profile: '个人资料', name: '姓名', phone: '电话', roles: '岗位', unit: '部门', password: '修改密码', current: '当前密码', next: '新密码', again: '再输一次', differ: '两次输入不一致', change: '修改',
    changed: '密码已修改', tokens: '访问令牌', tokensText: '供程序调用接口使用，权限与您本人相同。', tokenName: '令牌名称', expires: '到期日', createToken: '新建令牌', once: '请立即复制，此令牌只显示这一次：',
    created: '创建时间', never: '长期有效', remove: '作废', removeText: '作废“{name}”后，使用它的程序将立即失效。',
  },
}

export type Messages = typeof zh
export default zh
