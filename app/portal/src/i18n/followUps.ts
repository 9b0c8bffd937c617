/** Callers whom nobody spoke with, and messages: what can't be done, in words. */
export const followUpCodesZh = {
  'follow-up-unknown': '没有这条回拨。', 'follow-up-ended': '这条回拨已经结束：同事已处理，或用户再次来电时已接通。', 'follow-up-waiting': '还没到下次回拨的时间，到时会再次提醒。',
}
export const followUpCodesEn: typeof followUpCodesZh = {
  'follow-up-unknown': 'There is no such caller to call back.', 'follow-up-ended': 'This has been closed: by a colleague, or because the caller called again and got through.', 'follow-up-waiting': 'It is not yet time for the next try.',
}
