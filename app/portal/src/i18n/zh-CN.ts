const zh = {
  app: { name: '热线工单', brand: '暖' },
  common: {
    loading: '正在加载…', retry: '重试', cancel: '取消', confirm: '确定', close: '关闭', save: '保存', search: '搜索', reset: '清空筛选',
    more: '加载更多', end: '没有更多了', none: '无', copy: '复制', copied: '已复制', back: '返回', unknown: '未知', yes: '是', no: '否',
    required: '此项必填', refresh: '刷新', print: '打印', all: '全部', from: '起', to: '止', optional: '选填', open: '打开', items: '共 {n} 条',
  },
  nav: {
    main: '主导航', tasks: '任务', newOrder: '新建工单', orders: '工单', phone: '模拟手机', rules: '规则', processes: '流程', audit: '审计',
    me: '个人设置', signOut: '退出登录', language: '切换语言', skip: '跳到主要内容', user: '用户菜单',
  },
  live: { lost: '与服务器的实时连接已断开，正在重连。列表可能不是最新。', offline: '网络已断开，内容可能不是最新；已输入的内容保留在本机。', back: '连接已恢复' },
  error: {
    offline: '无法连接服务器，请检查网络后重试。', timeout: '服务器没有及时答复，结果未知。请刷新后确认。', forbidden: '您没有权限查看此内容。',
    notFound: '没有找到您要的内容。', server: '服务器出错了，请稍后再试。', generic: '操作没有成功：{message}', title404: '页面不存在',
    text404: '地址可能写错了，或内容已移走。', home: '回到任务', title403: '没有权限', text403: '您的岗位没有使用此页面的权限，如有需要请联系系统管理员。',
    loadFailed: '加载失败',
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
    status: { OPEN: '待派单', DISPATCHED: '待接单', ACCEPTED: '已接单', IN_PROGRESS: '处理中', COMPLETED: '待回访', CLOSED: '已完结', CANCELLED: '已取消' },
    role: {
      AGENT: '坐席', DISPATCHER: '派单员', STATION_LEAD: '站长', TECHNICIAN: '维修工', PROCESS_ADMIN: '流程管理员', AUDITOR: '审计员', ADMIN: '系统管理员',
    },
  },
  form: {
    error: {
      required: '此项必填', notANumber: '请输入数字', integer: '请输入整数', decimals: '最多 {n} 位小数', nearest: '请输入有效值，最接近的是 {a} 和 {b}',
      min: '不能小于 {n}', max: '不能大于 {n}', minLength: '至少 {n} 个字', maxLength: '最多 {n} 个字', pattern: '格式不正确', phone: '请输入有效的电话号码',
      email: '请输入有效的邮箱',
    },
    code: {
      required: '此项必填', pattern: '格式不正确', 'not-a-number': '请输入数字', 'unknown-option': '不在可选范围内', 'unknown-field': '表单里没有此项',
    },
  },
}

export type Messages = typeof zh
export default zh
