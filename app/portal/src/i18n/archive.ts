/** The archive: households, their people, and what is known of them. */
export const archiveZh = {
  nav: '住户', title: '住户档案', page: '住户', search: '搜索：小区、门牌、姓名、电话片段，或拼音首字母，如 yg 3-2-501', keys: '按 / 搜索，↑ ↓ 选行，Enter 打开，空格勾选', total: '共 {n} 户', found: '找到 {n} 户', foundMore: '最像的前 {n} 户', shown: '已显示 {n} 户',
  searching: '搜索在全部住户中进行，暂不套用下面的筛选。', none: '没有符合条件的住户', noneText: '放宽或清空筛选再试。', empty: '还没有住户档案', emptyText: '导入一份 Excel，或登记第一户。', noneFound: '没有找到', noneFoundText: '换个写法再试：小区加门牌、姓名、电话后四位、拼音首字母都可以。',
  register: '登记住户', imports: '导入', export: '导出', columns: '显示列', address: '地址', sortBy: '按{column}排序', pick: '勾选 {address}', pickAll: '勾选本页', marked: '电话', more: '等 {n} 人',
  filter: { title: '筛选', add: '添加条件', field: '字段', test: '条件', value: '值', remove: '删除条件：{field}', foreign: '不认识的条件：{text}', and: '并且', drop: '去掉' },
  test: { eq: '等于', ne: '不等于', in: '是', contains: '包含', starts: '开头是', ge: '不小于', le: '不大于', gt: '大于', lt: '小于', empty: '未填写', filled: '已填写' },
  testOf: { moment: { ge: '从', lt: '早于' }, day: { ge: '从', le: '到', eq: '是' }, choice: { ne: '不是' }, flag: { eq: '' }, mark: { eq: '有' }, person: { eq: '是', ne: '不是' } } as Record<string, Record<string, string>>,
  field: {
    estate: '楼盘', building: '楼号', unit: '单元', room: '门牌号', address: '地址', state: '用热状态', heatedArea: '供热面积（㎡）', customerType: '客户类型', accountNo: '用户编号', note: '备注', complete: '资料完整',
    substation: '换热站', office: '网所', station: '服务站', network: '在网状态', owing: '欠费采暖季', paid: '缴清采暖季', owner: '产权人', ownerSince: '产权起始日', formerOwner: '曾经的产权人', networkSince: '在网状态起始日', temperature: '最近室温（℃）',
    contact_name: '联系人姓名', contact_sex: '联系人性别', contact_relation: '联系人关系', contact_type: '联系人类型', contact_employer: '用户单位', contact_email: '电子邮箱', contact_fax: '传真', contact_postalAddress: '通信地址',
    contact_vip: '重点客户（VIP）', contact_vulnerable: '特殊人群', contact_quiet: '免打扰时段', contact_registeredOn: '登记日期', contact_registeredVia: '登记来源', phone: '电话', phone_tail: '电话后四位', phone_relation: '电话归属',
    createdAt: '建档时间', changedAt: '修改时间', changedBy: '修改人',
  },
  group: { place: '房屋', heat: '供热与收费', owner: '产权', contact: '联系人', phone: '电话', record: '档案' },
  column: { state: '用热状态', marks: '标记', owners: '产权人', contacts: '联系人', customerType: '客户类型', heatedArea: '面积 ㎡', accountNo: '用户编号', substation: '换热站', office: '网所', station: '服务站', openOrders: '在办', note: '备注', complete: '资料', changedAt: '修改时间' },
  enum: {
    state: { IN_USE: '在用', STOPPED: '停用', REPORTED_STOP: '报停', ARCHIVED: '已归档' },
    customerType: { RESIDENT: '居民', BUSINESS: '商业', PUBLIC_BODY: '公建', INDUSTRY: '工业' },
    sex: { FEMALE: '女', MALE: '男' },
    relation: { OWNER: '业主', TENANT: '租户', FAMILY: '家属', PROPERTY_OFFICE: '物业', OTHER: '其他' },
    vulnerable: { INFANT: '婴幼儿', ELDERLY: '老人', SICK: '病人' },
    registeredVia: { CALL: '来电', DESK: '坐席登记', IMPORT: '导入', CHARGING: '收费系统', WECHAT: '微信' },
    network: { CONNECTED: '在网', SUSPENDED: '暂停', DISCONNECTED: '离网' },
    flag: { true: '是', false: '否' },
  },
  mark: { vip: 'VIP', vulnerable: '特殊人群', incomplete: '待补全', merged: '已合并' },
  bulk: {
    chosen: '已选 {n} 户', all: '选中符合条件的全部 {n} 户', tooMany: '一次最多修改 {most} 户，请先缩小筛选；更多请用导入。', edit: '批量修改', clear: '取消选择', title: '批量修改 {n} 户', field: '修改哪一项', value: '改为', clearValue: '清空此项', sure: '确定把 {n} 户的“{field}”改为“{value}”？', nothing: '（空）',
    done: '已修改 {changed} 户。', kept: '另有 {kept} 户本来就是这样。', undo: '撤销', undoSure: '撤销这次批量修改？之后又被人改过的住户会保持现状。', undone: '已撤销 {changed} 户。', undoneKept: '{kept} 户之后又被修改过，保持现状。', apply: '修改',
  },
  exports: {
    title: '导出当前筛选', text: '导出符合当前筛选的 {n} 户，可原样再次导入。', masked: '您的岗位导出的电话会隐去中间几位。', ofSearch: '搜索结果不能导出，请用筛选。', xlsx: 'Excel（.xlsx）', csv: 'CSV（.csv）', writing: '正在写入 {done} / {total}', cancel: '取消导出', cancelled: '已取消', failed: '导出失败，请重试', done: '{n} 户',
    download: '下载', latest: '最近的导出', none: '还没有导出过', state: { WRITING: '写入中', DONE: '已完成', CANCELLED: '已取消', FAILED: '失败' }, whole: '全部住户', filtered: '{n} 个条件',
  },
  file: {
    facts: '房屋', owners: '产权人', contacts: '联系人', orders: '工单', calls: '通话', noCalls: '这一户的号码还没有通话', listen: '收听', listenTo: '收听 {when} 的录音', payments: '缴费', network: '在网状态', temperatures: '室温', changes: '变更记录', heat: '供热', order: '新建工单', edit: '修改', merge: '合并重复档案', archive: '归档', restore: '恢复', remove: '删除', add: '添加', addContact: '添加联系人', addOwner: '添加产权人', editContact: '修改联系人', editOwner: '修改产权人', editFacts: '修改房屋资料', more: '更多操作',
    of: '{what}：{who}', noName: '未留姓名', noContacts: '还没有联系人', noContactsText: '来电时会自动登记，也可现在添加。', noOwners: '还没有登记产权人', since: '{day} 起', until: '至 {day}', unknownSince: '起始日未知', today: '现在', former: '曾经', noOrders: '这一户还没有工单', openOrders: '在办', pastOrders: '以往', noPayments: '收费系统还没有同步过缴费', noNetwork: '收费系统还没有同步过在网状态', noTemperatures: '还没有测温记录', noChanges: '还没有变更',
    season: '采暖季', due: '应缴', paid: '已缴', paidAt: '缴费日', settled: '已缴清', owing: '欠 {n} 元', yuan: '{n} 元', chart: '室温曲线：{n} 次测量，最低 {low}℃，最高 {high}℃，最近 {last}℃（{when}）', asTable: '显示数据表', asChart: '显示曲线', at: '时间', celsius: '室温 ℃', place: '房间', limit: '达标 18℃',
    quiet: '免打扰 {from}–{until}', registered: '{day} 登记（{via}）', via: '{via}', mergedInto: '这一户已合并到', mergedOf: '由 {n} 户合并而来', system: '系统', changedBy: '{who} 于 {when} 修改', created: '{when} 建档', created2: '建档', version: '第 {n} 版', undone: '撤销',
    removeContact: '删除联系人“{name}”？', removeContactText: '他的 {n} 个电话也会删除，来电将不再识别到这一户。', removeOwner: '删除产权人“{name}”？', removeOwnerText: '如果只是不再是业主，请改为填写“产权止日”。', archiveSure: '把这一户归档？', archiveText: '归档后不再出现在列表和搜索中，工单和来电仍保留，随时可以恢复。', restoreSure: '恢复这一户？', removeSure: '删除这一户？', removeText: '联系人、产权人和变更记录会一起删除，不能恢复。', inUse: '不能删除：{uses}挂在这一户上。可以改为归档。', archiveInstead: '改为归档', uses: { orders: '工单', calls: '通话', heating: '缴费、在网或测温数据', merged: '合并进来的其他住户' } as Record<string, string>,
    saved: '已保存', removed: '已删除', archived: '已归档', restored: '已恢复', merged: '已合并', registered2: '已登记', isArchived: '这一户已归档：不出现在列表和搜索中。', gone: '没有这一户，它可能已被删除或合并。', again: '再次保存', overtaken: '{who}在 {when} 刚修改过这一户，改动如下。您填写的内容都还在；再次保存将以您填写的为准。', theirs: '对方的改动', someone: '有人', exists: '这个地址已经建档。', existsOpen: '打开那一户', openOther: '打开',
  },
  form: {
    name: '姓名', sex: '性别', relation: '与住户关系', type: '客户类型', employer: '用户单位', email: '电子邮箱', fax: '传真', postalAddress: '通信地址', vip: '重点客户（VIP）', vulnerable: '家中有', quiet: '免打扰时段', quietFrom: '从', quietUntil: '到', quietHalf: '请填写起止两个时间，或都清空', quietHint: '结束早于开始表示跨夜，相同表示全天', registeredOn: '登记日期', phones: '电话', phone: '电话 {n}', phoneOf: '电话 {n} 归属', phoneOwn: '本人', addPhone: '添加电话', removePhone: '删除电话 {n}',
    ownerName: '产权人姓名', from: '产权起始日', until: '产权止日', untilHint: '现在的产权人不填', note: '备注', keep: '请至少填写姓名或一个电话。',
  },
  why: {
    required: '此项必填', 'too-long': '太长', 'phone-invalid': '不是一个可拨打的电话号码', 'email-invalid': '不是电子邮箱', 'area-invalid': '应大于 0，最多两位小数', 'until-before-from': '不能早于起始日', type: '格式不正确', pattern: '格式不正确', size: '太长', 'day-invalid': '不是日期', 'hours-invalid': '不是时段，请写一个起止时间，例如 21:00-08:00 或 晚上9点-早上8点', 'hours-half': '只有一头写明上午或下午，请两头都写明，或都用 24 小时制', 'yes-or-no': '请填 是 或 否', 'word-unknown': '不认识这个值', 'number-lost': '长号码被表格软件缩写成这样，后几位已经丢失；请把这一列设为文本，重新保存后再导入', 'cell-error': '单元格里是公式错误',
    'row-repeated': '与第 {value} 行重复', 'row-contradicts': '与第 {value} 行是同一户，但说法不一', 'premises-merged': '这户已经合并到另一户', 'contact-nameless': '这个号码的联系人没有姓名，只能给他添加号码；要改其他信息，请填写联系人姓名', 'changed-since': '检查之后有人改过这户，请重新导入', 'registered-since': '检查之后有人登记了这户，请重新导入', 'lead-refused': '同一户的第一行没有导入',
  } as Record<string, string>,
  merge: {
    title: '合并重复档案', text: '选出与本户实为同一户的另一份档案。它的联系人、产权人、缴费、测温和工单都并入本户，以后用它的地址也会找到本户。合并不能撤销。', find: '查找另一份档案', next: '预览', field: '项目', stays: '本户（保留）', goes: '另一份（并入）', taken: '结果', same: '两份档案没有不同的资料', joined: '同名联系人，电话合并到一起：{names}', moved: '移过来的联系人：{names}', owners: '移过来的产权人：{n} 位', uses: '一起转过来：{uses}', do: '合并', back: '重选', sure: '确定合并？这一步不能撤销。', noName: '未留姓名',
  },
  change: {
    REGISTERED: '建档', CHANGED: '修改', ARCHIVED: '归档', RESTORED: '恢复', MERGED: '合并', CONTACT_ADDED: '添加联系人', CONTACT_CHANGED: '修改联系人', CONTACT_REMOVED: '删除联系人', PHONE_ADDED: '添加电话', PHONE_REMOVED: '删除电话', OWNER_ADDED: '添加产权人', OWNER_CHANGED: '修改产权人', OWNER_REMOVED: '删除产权人', UNDONE: '撤销',
  } as Record<string, string>,
  changeField: {
    estate: '楼盘', building: '楼号', unit: '单元', room: '门牌号', state: '用热状态', heatedArea: '供热面积', customerType: '客户类型', accountNo: '用户编号', note: '备注', name: '姓名', sex: '性别', relation: '关系', type: '类型', employer: '用户单位', email: '电子邮箱', fax: '传真', postalAddress: '通信地址', vip: 'VIP', vulnerable: '特殊人群', quietFrom: '免打扰开始', quietUntil: '免打扰结束', registeredOn: '登记日期', registeredVia: '登记来源', from: '产权起始日', until: '产权止日', phone: '电话', phoneRelation: '电话的关系',
  } as Record<string, string>,
  caller: {
    title: '来电号码', hint: '输入或粘贴来电号码，识别是哪一户', look: '识别', none: '没有住户登记过这个号码', noneText: '请在下面查找住户；登记工单后，这个号码会记到那一户。', SUPPRESSED: '对方没有显示号码', UNREADABLE: '这不是电话号码', NOT_REGISTERED: '没有住户登记过这个号码', more: '还有更多住户使用这个号码，请用上面的查找。', use: '就是这一户', certain: '确定', likely: '可能', forget: '不是这一户', chosen: '选过 {n} 次', remembered: '已记住这个来电的选择',
    reason: { CHOSEN: '坐席选过', REGISTERED: '登记的号码', OTHER_EXTENSION: '总机相同，分机不同', WITHOUT_AREA: '号码相同，区号未显示', OFFICE: '物业的号码', OPEN_ORDER: '有在办工单' },
  },
  code: {
    'premises-unknown': '没有这一户，它可能已被删除。', 'premises-changed': '有人刚修改过这一户。', 'premises-exists': '这个地址已经建档。', 'premises-merged': '这份档案已经合并到另一户，请修改那一户。', 'premises-in-use': '这一户上还挂着工单或数据，不能删除，只能归档。', 'person-unknown': '这个人已被删除，请刷新。', 'contact-known': '这一户已有同名同号的联系人。', 'merge-invalid': '请选择另一份、还没有合并的档案。', 'bulk-too-many': '一次最多修改五千户。', 'bulk-overtaken': '符合条件的住户数刚刚变了，请重新核对后再改。', 'bulk-value-invalid': '这一项不能改为这个值。', 'bulk-unknown': '没有这次批量修改。',
    'filter-invalid': '有一个筛选条件系统看不懂，请删掉它。', 'sort-invalid': '不能按这一列排序。', 'cursor-invalid': '列表已变化，请刷新。', 'export-unknown': '没有这份导出。', 'export-wrong-state': '这份导出已经结束，或还没有写完。', 'record-unreadable': '读不懂这条记录。', 'record-incomplete': '这条记录没有发完。', 'not-stored': '暂时无法保存，请重新发送。', 'out-of-range': '数值超出范围。',
  },
}

export const archiveEn: typeof archiveZh = {
  nav: 'Households', title: 'Households', page: 'Household', search: 'Search: estate, door, name, part of a phone number, or pinyin initials such as yg 3-2-501', keys: 'Press / to search, ↑ ↓ to choose a row, Enter to open it, Space to tick it', total: '{n} in all', found: '{n} found', foundMore: 'the {n} likeliest', shown: '{n} shown',
  searching: 'The search looks through all households; the filter below does not apply.', none: 'No household fits', noneText: 'Try with fewer conditions.', empty: 'No households yet', emptyText: 'Import a workbook, or register the first household.', noneFound: 'Nothing found', noneFoundText: 'Try another way: estate and door, a name, the last four digits of a phone number, pinyin initials.',
  register: 'Register', imports: 'Import', export: 'Export', columns: 'Columns', address: 'Address', sortBy: 'Sort by {column}', pick: 'Tick {address}', pickAll: 'Tick this page', marked: 'Phone', more: 'of {n}',
  filter: { title: 'Filter', add: 'Add a condition', field: 'Field', test: 'Condition', value: 'Value', remove: 'Remove the condition on {field}', foreign: 'Unknown condition: {text}', and: 'and', drop: 'Remove' },
  test: { eq: 'is', ne: 'is not', in: 'is one of', contains: 'contains', starts: 'begins with', ge: 'at least', le: 'at most', gt: 'more than', lt: 'less than', empty: 'is empty', filled: 'is filled in' },
  testOf: { moment: { ge: 'from', lt: 'before' }, day: { ge: 'from', le: 'until', eq: 'on' }, choice: { ne: 'is not' }, flag: { eq: '' }, mark: { eq: 'includes' }, person: { eq: 'is', ne: 'is not' } },
  field: {
    estate: 'Estate', building: 'Building', unit: 'Unit', room: 'Door', address: 'Address', state: 'State', heatedArea: 'Heated area (m²)', customerType: 'Customer type', accountNo: 'Account number', note: 'Note', complete: 'Complete',
    substation: 'Substation', office: 'Network office', station: 'Service station', network: 'Network status', owing: 'Season still owed', paid: 'Season paid up', owner: 'Owner', ownerSince: 'Owner since', formerOwner: 'Former owner', networkSince: 'Network status since', temperature: 'Last temperature (°C)',
    contact_name: 'Contact’s name', contact_sex: 'Contact’s sex', contact_relation: 'Contact’s relation', contact_type: 'Contact’s type', contact_employer: 'Employer', contact_email: 'E-mail', contact_fax: 'Fax', contact_postalAddress: 'Postal address',
    contact_vip: 'VIP', contact_vulnerable: 'Vulnerable', contact_quiet: 'Quiet hours', contact_registeredOn: 'Registered on', contact_registeredVia: 'Registered via', phone: 'Phone', phone_tail: 'Last four digits', phone_relation: 'Whose phone',
    createdAt: 'Created', changedAt: 'Changed', changedBy: 'Changed by',
  },
  group: { place: 'Flat', heat: 'Heat and charges', owner: 'Owner', contact: 'Contact', phone: 'Phone', record: 'Record' },
  column: { state: 'State', marks: 'Marks', owners: 'Owner', contacts: 'Contact', customerType: 'Type', heatedArea: 'Area m²', accountNo: 'Account', substation: 'Substation', office: 'Office', station: 'Station', openOrders: 'Open', note: 'Note', complete: 'Record', changedAt: 'Changed' },
  enum: {
    state: { IN_USE: 'In use', STOPPED: 'Stopped', REPORTED_STOP: 'Reported stop', ARCHIVED: 'Archived' },
    customerType: { RESIDENT: 'Resident', BUSINESS: 'Business', PUBLIC_BODY: 'Public body', INDUSTRY: 'Industry' },
    sex: { FEMALE: 'Female', MALE: 'Male' },
    relation: { OWNER: 'Owner', TENANT: 'Tenant', FAMILY: 'Family', PROPERTY_OFFICE: 'Property office', OTHER: 'Other' },
    vulnerable: { INFANT: 'Infant', ELDERLY: 'Elderly', SICK: 'Sick' },
    registeredVia: { CALL: 'A call', DESK: 'The desk', IMPORT: 'An import', CHARGING: 'The charging system', WECHAT: 'WeChat' },
    network: { CONNECTED: 'Connected', SUSPENDED: 'Suspended', DISCONNECTED: 'Disconnected' },
    flag: { true: 'Yes', false: 'No' },
  },
  mark: { vip: 'VIP', vulnerable: 'Vulnerable', incomplete: 'Incomplete', merged: 'Merged' },
  bulk: {
    chosen: '{n} ticked', all: 'Take all {n} that fit', tooMany: 'At most {most} at once: please narrow the filter, or use an import.', edit: 'Change them', clear: 'Untick', title: 'Change {n} households', field: 'What', value: 'Becomes', clearValue: 'Clear it', sure: 'Set “{field}” of {n} households to “{value}”?', nothing: '(nothing)',
    done: '{changed} changed.', kept: '{kept} were so already.', undo: 'Undo', undoSure: 'Undo this change? Households that were changed since stay as they are.', undone: '{changed} changed back.', undoneKept: '{kept} were changed since and stay as they are.', apply: 'Change',
  },
  exports: {
    title: 'Export what the filter shows', text: 'The {n} households that fit, as a file that can be imported again unchanged.', masked: 'With your role the phone numbers in it are masked.', ofSearch: 'A search can’t be exported; please use the filter.', xlsx: 'Excel (.xlsx)', csv: 'CSV (.csv)', writing: 'Writing {done} of {total}', cancel: 'Cancel the export', cancelled: 'Cancelled', failed: 'The export failed; please try again', done: '{n} households',
    download: 'Download', latest: 'Latest exports', none: 'Nothing exported yet', state: { WRITING: 'Being written', DONE: 'Done', CANCELLED: 'Cancelled', FAILED: 'Failed' }, whole: 'All households', filtered: '{n} conditions',
  },
  file: {
    facts: 'Flat', owners: 'Owners', contacts: 'Contacts', orders: 'Orders', calls: 'Calls', noCalls: 'No calls with this household’s numbers yet', listen: 'Listen', listenTo: 'Listen to the recording of {when}', payments: 'Payments', network: 'Network status', temperatures: 'Room temperature', changes: 'Changes', heat: 'Heat', order: 'New order', edit: 'Edit', merge: 'Merge a duplicate', archive: 'Archive', restore: 'Restore', remove: 'Delete', add: 'Add', addContact: 'Add a contact', addOwner: 'Add an owner', editContact: 'Edit the contact', editOwner: 'Edit the owner', editFacts: 'Edit the flat', more: 'More',
    of: '{what}: {who}', noName: 'No name given', noContacts: 'No contacts yet', noContactsText: 'Callers are noted by themselves; you can also add somebody now.', noOwners: 'No owner noted yet', since: 'since {day}', until: 'until {day}', unknownSince: 'since when is unknown', today: 'Today', former: 'Former', noOrders: 'No orders of this household yet', openOrders: 'Open', pastOrders: 'Past', noPayments: 'The charging system has sent no payments yet', noNetwork: 'The charging system has sent no network status yet', noTemperatures: 'No temperature measured yet', noChanges: 'No changes yet',
    season: 'Season', due: 'Due', paid: 'Paid', paidAt: 'Paid on', settled: 'Paid up', owing: '¥{n} owed', yuan: '¥{n}', chart: 'Room temperature: {n} measurements, lowest {low} °C, highest {high} °C, latest {last} °C ({when})', asTable: 'Show as a table', asChart: 'Show as a curve', at: 'When', celsius: 'Temperature °C', place: 'Room', limit: 'Norm 18 °C',
    quiet: 'Quiet {from}–{until}', registered: 'registered {day} ({via})', via: '{via}', mergedInto: 'This entry was merged into', mergedOf: 'Made of {n} entries', system: 'System', changedBy: 'Changed by {who} {when}', created: 'created {when}', created2: 'Created', version: 'version {n}', undone: 'Undone',
    removeContact: 'Delete the contact “{name}”?', removeContactText: 'Their {n} phone numbers go, too; calls from them will no longer lead here.', removeOwner: 'Delete the owner “{name}”?', removeOwnerText: 'If they only no longer own it, give the last day instead.', archiveSure: 'Archive this household?', archiveText: 'It leaves lists and search; its orders and calls keep it, and it can be restored at any time.', restoreSure: 'Restore this household?', removeSure: 'Delete this household?', removeText: 'Its contacts, owners and changes go with it. This can’t be undone.', inUse: 'It can’t be deleted: {uses} hang on it. It can be archived.', archiveInstead: 'Archive it', uses: { orders: 'orders', calls: 'calls', heating: 'payments, network status or temperatures', merged: 'entries merged into it' },
    saved: 'Saved', removed: 'Deleted', archived: 'Archived', restored: 'Restored', merged: 'Merged', registered2: 'Registered', isArchived: 'This household is archived: it is in no list and no search.', gone: 'There is no such household; it may have been deleted or merged.', again: 'Save again', overtaken: '{who} changed this household at {when}, as listed here. What you typed is still below; if you save again, yours counts.', theirs: 'What they changed', someone: 'Somebody', exists: 'This address is registered already.', existsOpen: 'Open it', openOther: 'Open',
  },
  form: {
    name: 'Name', sex: 'Sex', relation: 'Relation', type: 'Customer type', employer: 'Employer', email: 'E-mail', fax: 'Fax', postalAddress: 'Postal address', vip: 'VIP', vulnerable: 'At home', quiet: 'Quiet hours', quietFrom: 'From', quietUntil: 'Until', quietHalf: 'Please give both times, or neither', quietHint: 'an end before the beginning goes over midnight, the same time means all day', registeredOn: 'Registered on', phones: 'Phones', phone: 'Phone {n}', phoneOf: 'Whose is phone {n}', phoneOwn: 'Their own', addPhone: 'Add a phone', removePhone: 'Remove phone {n}',
    ownerName: 'Owner’s name', from: 'Since', until: 'Last day', untilHint: 'empty for an owner of today', note: 'Note', keep: 'Please give a name or a phone number.',
  },
  why: {
    required: 'Required', 'too-long': 'Too long', 'phone-invalid': 'Not a phone number that can be dialled', 'email-invalid': 'Not an e-mail address', 'area-invalid': 'More than 0, two decimals at most', 'until-before-from': 'Not before the first day', type: 'Not in the right form', pattern: 'Not in the right form', size: 'Too long', 'day-invalid': 'Not a date', 'hours-invalid': 'Not one span of hours, such as 21:00-08:00 or 9 PM-8 AM', 'hours-half': 'Only one end says AM or PM; say it at both, or write both in 24 hours', 'yes-or-no': 'Please say yes or no', 'word-unknown': 'Not a value known here', 'number-lost': 'A spreadsheet program shortened a long number, and its last digits are gone; please make the column text, save the file anew and import it', 'cell-error': 'The cell holds an error of a formula',
    'row-repeated': 'The same as row {value}', 'row-contradicts': 'The same flat as row {value}, said differently', 'premises-merged': 'This flat was merged into another', 'contact-nameless': 'Whoever has this number has no name, so only numbers can be added; to change anything else, give the contact\'s name', 'changed-since': 'Somebody changed this flat after the check; please import it again', 'registered-since': 'Somebody registered this flat after the check; please import it again', 'lead-refused': 'The first row of this flat was not taken',
  },
  merge: {
    title: 'Merge a duplicate', text: 'Choose the other entry that means the same flat. Its contacts, owners, payments, temperatures and orders come over; its address leads here from then on. This can’t be undone.', find: 'Find the other entry', next: 'Preview', field: 'What', stays: 'This one (stays)', goes: 'The other (goes)', taken: 'Result', same: 'The two say nothing different', joined: 'Contacts of the same name, their numbers put together: {names}', moved: 'Contacts that come over: {names}', owners: 'Owners that come over: {n}', uses: 'Comes over as well: {uses}', do: 'Merge', back: 'Choose another', sure: 'Merge? This can’t be undone.', noName: 'no name',
  },
  change: {
    REGISTERED: 'Registered', CHANGED: 'Changed', ARCHIVED: 'Archived', RESTORED: 'Restored', MERGED: 'Merged', CONTACT_ADDED: 'Contact added', CONTACT_CHANGED: 'Contact changed', CONTACT_REMOVED: 'Contact deleted', PHONE_ADDED: 'Phone added', PHONE_REMOVED: 'Phone deleted', OWNER_ADDED: 'Owner added', OWNER_CHANGED: 'Owner changed', OWNER_REMOVED: 'Owner deleted', UNDONE: 'Undone',
  },
  changeField: {
    estate: 'Estate', building: 'Building', unit: 'Unit', room: 'Door', state: 'State', heatedArea: 'Heated area', customerType: 'Customer type', accountNo: 'Account number', note: 'Note', name: 'Name', sex: 'Sex', relation: 'Relation', type: 'Type', employer: 'Employer', email: 'E-mail', fax: 'Fax', postalAddress: 'Postal address', vip: 'VIP', vulnerable: 'Vulnerable', quietFrom: 'Quiet from', quietUntil: 'Quiet until', registeredOn: 'Registered on', registeredVia: 'Registered via', from: 'Since', until: 'Last day', phone: 'Phone', phoneRelation: 'Whose phone',
  },
  caller: {
    title: 'Caller’s number', hint: 'Type or paste the number that calls, to see which household it is', look: 'Look up', none: 'No household has this number', noneText: 'Please find the household below; the number is noted there with the order.', SUPPRESSED: 'The caller’s number is withheld', UNREADABLE: 'This is no phone number', NOT_REGISTERED: 'No household has this number', more: 'More households have this number; please search above.', use: 'This one', certain: 'Certain', likely: 'Likely', forget: 'Not this one', chosen: 'chosen {n} times', remembered: 'Remembered for this caller',
    reason: { CHOSEN: 'chosen by an agent', REGISTERED: 'the registered number', OTHER_EXTENSION: 'same line, another extension', WITHOUT_AREA: 'same number, without its area code', OFFICE: 'a property office’s number', OPEN_ORDER: 'has an open order' },
  },
  code: {
    'premises-unknown': 'There is no such household; it may have been deleted.', 'premises-changed': 'Somebody has just changed this household.', 'premises-exists': 'This address is registered already.', 'premises-merged': 'This entry was merged into another household; please change that one.', 'premises-in-use': 'Orders or data hang on this household: it can be archived, not deleted.', 'person-unknown': 'This person was deleted; please refresh.', 'contact-known': 'A contact of this name and number is there already.', 'merge-invalid': 'Please choose another entry that is not merged yet.', 'bulk-too-many': 'At most five thousand households at once.', 'bulk-overtaken': 'The number of households that fit has just changed; please look again.', 'bulk-value-invalid': 'This can’t be set to that.', 'bulk-unknown': 'There is no such bulk change.',
    'filter-invalid': 'A condition of the filter is not understood; please remove it.', 'sort-invalid': 'The list can’t be sorted by that.', 'cursor-invalid': 'The list has changed; please refresh.', 'export-unknown': 'There is no such export.', 'export-wrong-state': 'This export is over, or not written yet.', 'record-unreadable': 'This record can’t be read.', 'record-incomplete': 'This record broke off.', 'not-stored': 'It could not be stored now; please send it again.', 'out-of-range': 'The number is out of range.',
  },
}
