/** Workbooks on their way into the archive. */
export const importsZh = {
  title: '导入住户', text: '先检查、后入库：上传只会预演，看过每一行的结果再确认导入；导入后还可以整批撤销。', upload: '选择文件', drop: '把 Excel 或 CSV 拖到这里，或', formats: '.xlsx、.xls、.csv（UTF-8 或 GB18030），最多 150 MB；第一张表，含标题行。', uploading: '正在上传 {name}…', none: '还没有导入过', noneText: '上传一份住户表，系统先告诉您每一行会怎样。', past: '导入记录',
  file: '文件', state: '状态', rows: '行数', by: '导入人', at: '时间', back: '全部导入', original: '原文件', report: '下载结果表', again: '再导入一份',
  states: { CHECKING: '检查中', CHECKED: '待确认', COMMITTING: '导入中', COMMITTED: '已导入', UNDOING: '撤销中', UNDONE: '已撤销', CANCELLED: '已取消', FAILED: '无法导入' },
  what: { CHECKING: '正在逐行检查，还没有改动任何档案。', CHECKED: '检查完成，还没有改动任何档案。请核对下面的结果，再决定是否导入。', COMMITTING: '正在写入档案…', COMMITTED: '已写入档案。', UNDOING: '正在撤销…', UNDONE: '这次导入已全部撤销，档案恢复原样。', CANCELLED: '这次导入已取消，没有改动任何档案。', FAILED: '这份文件没有导入，没有改动任何档案。' },
  progress: '第 {done} 行，共 {total} 行', progressUnknown: '第 {done} 行', waiting: '前面还有 {n} 份文件',
  verdict: { CREATE: '新增', UPDATE: '更新', UNCHANGED: '无变化', CONFLICT: '冲突', ERROR: '错误' }, done: { CREATE: '已新增', UPDATE: '已更新', UNCHANGED: '无变化', CONFLICT: '冲突，未导入', ERROR: '错误，未导入' },
  hint: { CREATE: '档案里还没有', UPDATE: '档案里有，资料不同', UNCHANGED: '与档案一致', CONFLICT: '与别的行或档案矛盾，不会导入', ERROR: '有看不懂的单元格，不会导入' },
  row: '行', cell: '单元格', address: '住户', reason: '原因', noRows: '没有这类行', wholeRow: '整行', filterBy: '显示{verdict}的行',
  mapping: '列与字段', mappingText: '系统按标题猜出每一列是什么；改过的对应关系会记住，下次同样的表头直接套用。改后重新检查。', column: '列', heading: '标题', field: '字段', ignore: '不导入', apply: '按此重新检查', missing: '还缺：{fields}', twice: '“{field}”对应了两列',
  commit: '导入 {n} 行', commitSure: '确定导入？', commitText: '新增 {create} 行，更新 {update} 行；{skipped} 行有冲突或错误，不会导入。', nothing: '没有可导入的行', cancel: '取消', cancelSure: '取消这次导入？', cancelText: '已写入的部分会撤销。', undo: '撤销整批导入', undoSure: '撤销整批导入？', undoText: '这次新增的住户会删除，更新的会恢复原样。如果之后有人改过其中任何一户，就不能整批撤销。',
  fields: {
    ESTATE: '楼盘名称', BUILDING: '楼盘号', UNIT: '单元', ROOM: '门牌号', STATE: '用热状态', HEATED_AREA: '供热面积', CUSTOMER_TYPE: '客户类型', ACCOUNT_NO: '用户编号', NOTE: '备注', OWNER: '产权人', OWNER_FROM: '产权起始日', NAME: '联系人', SEX: '性别', RELATION: '关系', CONTACT_TYPE: '联系人类型', EMPLOYER: '用户单位', PHONES: '电话', OTHER_PHONES: '其他电话', EMAIL: '电子邮箱', FAX: '传真', POSTAL_ADDRESS: '通信地址', VIP: 'VIP', VULNERABLE: '特殊人群', QUIET: '免打扰时段', REGISTERED_ON: '登记日期',
  } as Record<string, string>,
  code: {
    'import-unknown': '没有这次导入。', 'import-wrong-state': '导入的状态刚刚变了，请看最新状态。', 'import-built-upon': '不能撤销：这批住户中有的之后被修改过，或已有工单、来电。请逐户处理。', 'import-no-headings': '找不到标题行：前几行里至少要有楼盘、楼号、门牌号这样的列标题。', 'import-column-missing': '缺少必需的列：楼盘名称、楼盘号、门牌号。请在下面指定哪一列是什么。', 'import-too-many-rows': '行数太多，请拆成几份。', 'import-broken': '系统多次尝试都没有完成，请联系管理员；文件已保留。',
    'sheet-not-a-table': '这不是 .xlsx、.xls 或 .csv 表格。', 'sheet-empty': '表格里没有内容。', 'sheet-macros': '文件带有宏，出于安全不能导入。请另存为不带宏的 .xlsx。', 'sheet-encrypted': '文件有密码，请去掉密码后再上传。', 'sheet-bomb': '文件解压后过大，不予读取。', 'sheet-damaged': '文件已损坏，读不到末尾。请用 Excel 打开后另存一份。', 'sheet-encoding': '文字编码不是 UTF-8 也不是 GB18030。请另存为“CSV UTF-8”。', 'sheet-too-wide': '有一行的列数太多。', 'sheet-cell-too-long': '有一个单元格的内容太长。',
    'file-too-large': '文件太大。', 'file-empty': '文件是空的。', 'file-type-refused': '不接受这种文件。', 'body-too-large': '文件太大。',
  },
}

export const importsEn: typeof importsZh = {
  title: 'Import households', text: 'Checked first, taken over later: an upload is only a rehearsal. Look at what each row would do, then confirm; the whole import can still be undone.', upload: 'Choose a file', drop: 'Drop a workbook or a CSV file here, or', formats: '.xlsx, .xls, .csv (UTF-8 or GB18030), 150 MB at most; the first sheet, with a row of headings.', uploading: 'Uploading {name}…', none: 'Nothing imported yet', noneText: 'Upload a table of households; you are told first what each row would do.', past: 'Imports so far',
  file: 'File', state: 'State', rows: 'Rows', by: 'By', at: 'When', back: 'All imports', original: 'Original file', report: 'Download the results', again: 'Import another',
  states: { CHECKING: 'Being checked', CHECKED: 'To be confirmed', COMMITTING: 'Being taken over', COMMITTED: 'Taken over', UNDOING: 'Being undone', UNDONE: 'Undone', CANCELLED: 'Cancelled', FAILED: 'Refused' },
  what: { CHECKING: 'Each row is being checked; nothing is changed yet.', CHECKED: 'Checked; nothing is changed yet. Look at the results below, then decide.', COMMITTING: 'Being written into the archive…', COMMITTED: 'Written into the archive.', UNDOING: 'Being undone…', UNDONE: 'All of this import was undone; the archive is as it was.', CANCELLED: 'This import was cancelled; nothing was changed.', FAILED: 'This file was not taken; nothing was changed.' },
  progress: 'Row {done} of {total}', progressUnknown: 'Row {done}', waiting: '{n} files come before it',
  verdict: { CREATE: 'New', UPDATE: 'Update', UNCHANGED: 'Unchanged', CONFLICT: 'Conflict', ERROR: 'Error' }, done: { CREATE: 'Created', UPDATE: 'Updated', UNCHANGED: 'Unchanged', CONFLICT: 'Conflict, not taken', ERROR: 'Error, not taken' },
  hint: { CREATE: 'not in the archive yet', UPDATE: 'known, and said differently', UNCHANGED: 'as the archive has it', CONFLICT: 'contradicts another row or the archive; not taken', ERROR: 'a cell is not understood; not taken' },
  row: 'Row', cell: 'Cell', address: 'Household', reason: 'Why', noRows: 'No such rows', wholeRow: 'Whole row', filterBy: 'Show the rows: {verdict}',
  mapping: 'Columns', mappingText: 'What each column is was guessed from its heading; what you correct is remembered for the next file with these headings. The file is checked anew.', column: 'Column', heading: 'Heading', field: 'Is', ignore: 'Leave out', apply: 'Check again like this', missing: 'Still missing: {fields}', twice: 'Two columns are “{field}”',
  commit: 'Take over {n} rows', commitSure: 'Take it over?', commitText: '{create} rows are new, {update} update the archive; {skipped} with conflicts or errors are left out.', nothing: 'No row can be taken over', cancel: 'Cancel', cancelSure: 'Cancel this import?', cancelText: 'What was written already is taken back.', undo: 'Undo the whole import', undoSure: 'Undo the whole import?', undoText: 'Households it registered are deleted, those it changed become as they were. It can’t be undone once anybody has changed one of them.',
  fields: {
    ESTATE: 'Estate', BUILDING: 'Building', UNIT: 'Unit', ROOM: 'Door', STATE: 'State', HEATED_AREA: 'Heated area', CUSTOMER_TYPE: 'Customer type', ACCOUNT_NO: 'Account number', NOTE: 'Note', OWNER: 'Owner', OWNER_FROM: 'Owner since', NAME: 'Contact', SEX: 'Sex', RELATION: 'Relation', CONTACT_TYPE: 'Contact’s type', EMPLOYER: 'Employer', PHONES: 'Phone', OTHER_PHONES: 'Other phones', EMAIL: 'E-mail', FAX: 'Fax', POSTAL_ADDRESS: 'Postal address', VIP: 'VIP', VULNERABLE: 'Vulnerable', QUIET: 'Quiet hours', REGISTERED_ON: 'Registered on',
  },
  code: {
    'import-unknown': 'There is no such import.', 'import-wrong-state': 'The import has just moved on; please look where it stands now.', 'import-built-upon': 'It can’t be undone: some of these households were changed since, or have orders or calls. Please see to them one by one.', 'import-no-headings': 'No row of headings was found: among the first rows there must be headings such as estate, building, door.', 'import-column-missing': 'Columns are missing: estate, building, door. Please say below which column is what.', 'import-too-many-rows': 'Too many rows; please split the file.', 'import-broken': 'It could not be completed after several tries; please tell an administrator. The file is kept.',
    'sheet-not-a-table': 'This is no .xlsx, .xls or .csv table.', 'sheet-empty': 'There is nothing in the table.', 'sheet-macros': 'The file holds macros and is refused for safety. Please save it as .xlsx without macros.', 'sheet-encrypted': 'The file has a password; please remove it first.', 'sheet-bomb': 'The file inflates to more than is taken.', 'sheet-damaged': 'The file is damaged and can’t be read to its end. Please open it in a spreadsheet program and save it anew.', 'sheet-encoding': 'The text is neither UTF-8 nor GB18030. Please save it as “CSV UTF-8”.', 'sheet-too-wide': 'A row has too many columns.', 'sheet-cell-too-long': 'A cell holds too much text.',
    'file-too-large': 'The file is too large.', 'file-empty': 'The file is empty.', 'file-type-refused': 'Files of this kind are not taken.', 'body-too-large': 'The file is too large.',
  },
}
