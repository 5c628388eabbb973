/** One row of a table: as the spreadsheet counts, and its cells. */
export interface TableCells {
  readonly row: number
  readonly cells: readonly string[]
}

type Parts = () => AsyncIterable<Uint8Array>

/** Excel's “Unicode text” begins with the mark of its byte order; UTF-8 where all of it is; otherwise GB18030, which Excel writes on Chinese computers. */
export async function encodingOf(parts: Parts): Promise<'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const part of parts()) {
      if (isFirst && part[0] === 0xff && part[1] === 0xfe) return 'utf-16le'
      if (isFirst && part[0] === 0xfe && part[1] === 0xff) return 'utf-16be'
      isFirst = false
      decoder.decode(part, { stream: true })
    }
    decoder.decode()
    return 'utf-8'
  } catch {
    return 'gb18030'
  }
}

/** Rows of a CSV file that comes in parts, one part in memory at a time; separated by comma, semicolon or tab, quoted cells on one line. */
export async function* csvRows(parts: Parts): AsyncGenerator<TableCells[]> {
  const decoder = new TextDecoder(await encodingOf(parts))
  let rest = ''
  let row = 0
  let separator: string | undefined
  const rowsOf = (lines: readonly string[]): TableCells[] =>
    lines.flatMap((line) => {
      row++
      if (line.trim() === '') return []
      separator ??= ['\t', ';'].find((one) => line.split(one).length > line.split(',').length) ?? ','
      return [{ row, cells: cellsOf(line, separator) }]
    })
  for await (const part of parts()) {
    const lines = (rest + decoder.decode(part, { stream: true })).split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield rowsOf(lines)
  }
  yield rowsOf([rest + decoder.decode()])
}

function cellsOf(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim())
  const cells: string[] = []
  let [cell, isQuoted] = ['', false]
  for (let place = 0; place < line.length; place++) {
    const sign = line.charAt(place)
    if (sign === '"' && isQuoted && line[place + 1] === '"') cell += line[++place]
    else if (sign === '"') isQuoted = !isQuoted
    else if (sign === separator && !isQuoted) {
      cells.push(cell.trim())
      cell = ''
    } else cell += sign
  }
  return [...cells, cell.trim()]
}
