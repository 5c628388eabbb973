import { decodeSigns } from './cell-text.ts'
import { readXml } from './xml-tokens.ts'

/** The texts that a workbook's cells refer to by number; rich text without its formats, readings aids (rPh) left out. */
export function sharedTexts(part: Uint8Array): readonly string[] {
  const texts: string[] = []
  let text = ''
  let [inText, inAid] = [false, false]
  readXml(part, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 'rPh') inAid = true
      else if (name === 't') inText = !inAid
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      else if (name === 'rPh') inAid = false
      else if (name === 'si') texts.push(decodeSigns(text))
    },
  })
  return texts
}
