/** Finding a household. */
export const finderZh = {
  code: { 'caller-unknown': '来电没有号码，无法记住。', 'token-scope': '这个令牌不能用于此处。', 'not-lines': '请按行发送记录（application/x-ndjson）。', 'delivery-not-dead': '它已被接收，或正在重试。' },
  building: '正在建立搜索索引（{done} / {total} 户），此时搜索较慢，暂不支持拼音和容错。',
}

export const finderEn: typeof finderZh = {
  code: { 'caller-unknown': 'The call has no number to remember.', 'token-scope': 'This token is not for this.', 'not-lines': 'Send records line by line (application/x-ndjson).', 'delivery-not-dead': 'It was taken, or is being tried.' },
  building: 'The search index is being built ({done} of {total} households): until then search is slower, without pinyin and typing errors.',
}
