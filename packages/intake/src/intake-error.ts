const MESSAGES = {
  empty: {
    zh: '文件是空的。请给出一份工作要点或年度计划的纯文本文件。',
    en: 'The file is empty. Give a plain-text file of work points or a yearly plan.',
  },
  pdf: {
    zh: '这是 PDF 文件，还不能直接读取。请把正文另存为纯文本（.txt，UTF-8 或 GB18030）再导入。',
    en: 'This is a PDF, which cannot be read directly yet. Save its text as plain text (.txt, UTF-8 or GB18030) first.',
  },
  zip: {
    zh: '这是 Word、Excel 或压缩文件，还不能直接读取。请另存为纯文本（.txt，UTF-8 或 GB18030）再导入。',
    en: 'This is a Word, Excel or zip file, which cannot be read directly yet. Save it as plain text (.txt, UTF-8 or GB18030) first.',
  },
  binary: {
    zh: '文件不是文本（含有二进制内容）。请给出 UTF-8、UTF-16 或 GB18030 编码的纯文本文件。',
    en: 'The file is not text (it holds binary data). Give plain text in UTF-8, UTF-16 or GB18030.',
  },
  'too-large': {
    zh: '文件超过 20 MB，不像一份工作要点。请给出 20 MB 以内的纯文本文件。',
    en: 'The file is over 20 MB, which no plan of work points is. Give a plain-text file of at most 20 MB.',
  },
  'no-tasks': {
    zh: '没有读到任何任务。需要带编号的任务（如“1.”“（一）”）或带“任务”“责任单位”列的制表符分隔表格。',
    en: 'No task was found. The text needs numbered tasks (such as “1.” or “（一）”) or a tab-separated table with task and unit columns.',
  },
} as const

export type IntakeErrorCode = keyof typeof MESSAGES

/** The one error this package throws: the input cannot be read as a plan. `message` is the English text. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError'
  readonly code: IntakeErrorCode
  readonly zh: string
  readonly en: string

  constructor(code: IntakeErrorCode) {
    super(MESSAGES[code].en)
    this.code = code
    this.zh = MESSAGES[code].zh
    this.en = MESSAGES[code].en
  }
}
