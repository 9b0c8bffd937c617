/** Consultations, complaints, and what their steps are called. */
export const talksZh = {
  topic: { FEES: '热费', CONTRACT: '用热合同', STOP_HEATING: '停热报停', RESUME_HEATING: '恢复用热', POLICY: '供热政策', METERING: '热计量', HEATING: '供热质量', ATTITUDE: '服务态度', DELAY: '处理拖延', WORKMANSHIP: '维修质量', CHARGES: '收费', OTHER: '其他' },
  topicNone: '类别未定',
  topicOf: { CONSULTATION: '咨询类别', COMPLAINT: '投诉类别' }, topicFilter: '咨询投诉类别',
  what: { CONSULTATION: '咨询内容', COMPLAINT: '投诉内容' },
  details: { CONSULTATION: '用户想知道什么…', COMPLAINT: '什么时间、什么事、用户有什么要求…' },
  complainedOf: '投诉谁或什么事', complainedOfHint: '例如：昨天上门的师傅、缴费窗口',
  answered: '通话中已答复', answer: '答复内容', answerHint: '用户听到的答复，会记在工单上', reference: '依据', referenceHint: '知识库条目或文件',
  callbackWanted: '有答复后回电用户',
  willClose: '提交后咨询直接办结', willAsk: '提交后转专家坐席答复', willTriage: '提交后由派单员分派调查',
  earlier: '这一户近期有过相同的咨询或诉求：', earlierAnswer: '当时的答复：{answer}', earlierNone: '当时还没有答复', asked: '{when} 提出',
  opened: { answered: '已答复，咨询直接办结。', expert: '已转专家坐席。', triage: '已转投诉分派。' },
  answerOf: '答复', answeredBy: '{who} 于 {when} 答复', about: '被投诉的人', level: '调查', levels: { STATION: '站长', OFFICE: '客服办公室', MANAGER: '主管' },
  verdict: '调查结论', upheld: { YES: '属实', PARTLY: '部分属实', NO: '不属实' }, waits: '尚未答复', wanted: '用户要求回电',
  turned: '转为工单', called: '打开“{name}”的流程图', back: '回到工单的流程图', pdf: '下载 PDF',
}

export const talksEn: typeof talksZh = {
  topic: { FEES: 'Fees', CONTRACT: 'Contract', STOP_HEATING: 'Stopping heating', RESUME_HEATING: 'Resuming heating', POLICY: 'Policy', METERING: 'Metering', HEATING: 'Heating', ATTITUDE: 'Manners', DELAY: 'Delay', WORKMANSHIP: 'Workmanship', CHARGES: 'Charges', OTHER: 'Other' },
  topicNone: 'Not sorted yet',
  topicOf: { CONSULTATION: 'About', COMPLAINT: 'Kind of complaint' }, topicFilter: 'Topic',
  what: { CONSULTATION: 'The question', COMPLAINT: 'The complaint' },
  details: { CONSULTATION: 'What the caller wants to know…', COMPLAINT: 'What happened when, and what the household asks for…' },
  complainedOf: 'Whom or what it is about', complainedOfHint: 'For instance: the technician who came yesterday',
  answered: 'Answered on the call', answer: 'Answer', answerHint: 'What the caller was told; it stays with the order', reference: 'Taken from', referenceHint: 'Article or document',
  callbackWanted: 'Call the asker once there is an answer',
  willClose: 'The consultation closes at once', willAsk: 'The expert desk is asked next', willTriage: 'A dispatcher routes the complaint next',
  earlier: 'These premises asked about the same matter lately:', earlierAnswer: 'The answer then: {answer}', earlierNone: 'No answer yet', asked: 'asked {when}',
  opened: { answered: 'Answered: the consultation is closed.', expert: 'The expert desk has it.', triage: 'It waits to be routed.' },
  answerOf: 'Answer', answeredBy: '{who}, {when}', about: 'Complained about', level: 'Looked into by', levels: { STATION: 'Station lead', OFFICE: 'Customer office', MANAGER: 'Manager' },
  verdict: 'Verdict', upheld: { YES: 'Upheld', PARTLY: 'Partly upheld', NO: 'Not upheld' }, waits: 'Not answered yet', wanted: 'Wants to be called',
  turned: 'Became order', called: 'Open the diagram of “{name}”', back: 'Back to the order’s diagram', pdf: 'Download PDF',
}

export const talksCodesZh = { 'record-sheet-font-missing': '这台服务器没有能显示中文的字体，无法生成 PDF；请用浏览器打印。' }
export const talksCodesEn: typeof talksCodesZh = { 'record-sheet-font-missing': 'This server has no font with all of Chinese, so it can make no PDF; please print from the browser.' }
