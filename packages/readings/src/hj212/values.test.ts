import { describe, expect, it } from 'vitest'
import {
  commands,
  convertedConcentration,
  convertUnit,
  dataFlags,
  doubtfulUnits,
  exeRtnTexts,
  factors,
  factorValues,
  findFactor,
  fitsType,
  isDataFlag,
  isGasPeriodValid,
  isoOfMoment,
  isValidFlag,
  milligramsPerLitre,
  momentLater,
  parseCp,
  periodFlag,
  qnRtnTexts,
  systemCodes,
  unitOfFactor,
  weightedMean,
} from '../index.ts'

const valuesOf = (text: string) => {
  const cp = parseCp(text)
  if (!cp.accept) throw new Error(cp.reason)
  return factorValues({ cp: cp.items })
}

describe('values of factors', () => {
  it('are gathered by factor, whether they stand in one item or in several', () => {
    const one = valuesOf('DataTime=20250601080000;w01018-Min=0.3,w01018-Avg=0.40,w01018-Max=0.6,w01018-Flag=N')
    expect(one).toEqual({
      dataTime: '20250601080000',
      parameters: { DataTime: '20250601080000' },
      factors: [
        {
          ...{ code: 'w01018', values: { Min: '0.3', Avg: '0.40', Max: '0.6' }, flag: 'N', eFlag: null },
          ...{ sampleTime: null, state: null, hours: null, refused: [] },
        },
      ],
    })
    expect(valuesOf('DataTime=20250601080000;w01018-Min=0.3;w01018-Avg=0.40;w01018-Max=0.6;w01018-Flag=N')).toEqual(one)
  })

  it('hold converted values, totals, marks, sampling times and facilities', () => {
    const found = valuesOf(
      'DataTime=20250601080000;a21026-ZsRtd=12.5,a21026-Cou=3,a21026-Flag=C,a21026-EFlag=A01,a21026-SampleTime=20250601075500;SB001-RS=4;SB002-RT=12.5',
    )
    expect(found.factors).toMatchObject([
      { code: 'a21026', values: { ZsRtd: '12.5', Cou: '3' }, flag: 'C', eFlag: 'A01', sampleTime: '20250601075500' },
      { code: 'SB001', state: '4' },
      { code: 'SB002', hours: '12.5' },
    ])
  })

  it('that are no numbers are kept apart and never become zero', () => {
    const found = valuesOf('DataTime=2025;w01018-Rtd=,w01018-Avg=NaN,w01018-Odd=1,w01018-Max=+5')
    expect(found.dataTime).toBeNull()
    expect(found.factors[0]).toMatchObject({
      ...{
        values: { Max: '5' },
        refused: [
          ['Rtd', ''],
          ['Avg', 'NaN'],
          ['Odd', '1'],
        ],
      },
    })
    expect(Object.keys(valuesOf('__proto__=1').parameters)).toEqual(['__proto__'])
  })
})

describe('flags of data', () => {
  it('are eight, and N alone counts', () => {
    expect(Object.keys(dataFlags).join('')).toBe('NFMSDCTB')
    expect(isDataFlag('N') && !isDataFlag('X') && !isDataFlag('toString')).toBe(true)
    expect(isValidFlag('N') && !isValidFlag('T') && !isValidFlag(null)).toBe(true)
  })

  it('of a period: water is abnormal with any part, air normal from 75 percent', () => {
    expect(periodFlag('water', ['N', 'N', 'M'])).toBe('M')
    expect(periodFlag('water', ['N', 'N'])).toBe('N')
    expect(periodFlag('air', ['N', 'N', 'N', 'C'])).toBe('N')
    expect(periodFlag('air', ['N', 'N', 'C', 'D', 'D'])).toBe('D')
    expect(periodFlag('air', [])).toBeNull()
  })
})

describe('tables', () => {
  it('hold every factor of 2017 with a unit, and both languages', () => {
    const count = (medium: string) => Object.values(factors).filter((factor) => factor.medium === medium).length
    expect([count('water'), count('air'), count('noise')]).toEqual([63, 121, 12])
    for (const factor of Object.values(factors)) expect(factor.name.zh !== '' && factor.name.en !== '').toBe(true)
    expect(findFactor('011')?.code).toBe('w01018')
    expect(findFactor('w21003')?.oldCode).toBe('060')
    expect(findFactor('w99999')).toBeUndefined()
  })

  it('hold the commands and codes of both versions', () => {
    expect(Object.keys(systemCodes)).toHaveLength(22)
    expect([Object.keys(qnRtnTexts).length, Object.keys(exeRtnTexts).length]).toEqual([10, 7])
    expect(commands['3014']?.versions).toEqual(['HJ 212-2017'])
    expect(commands['9015']?.versions).toEqual(['HJ 212-2025'])
    expect(commands['2011']?.versions).toHaveLength(2)
  })

  it.each([
    ['w20111', 'ug/L', '0.001'],
    ['w20115', 'ug/L', '0.001'],
    ['w20117', 'ug/L', '0.001'],
    ['w20119', 'ug/L', '0.001'],
    ['w20120', 'ug/L', '0.001'],
    ['w20142', 'ug/L', '0.001'],
    ['w20143', 'ug/L', '0.001'],
    ['w20144', 'mg/L', '1'],
    ['w20141', 'mg/L', '1'],
    ['w20089', 'ng/L', '0.000001'],
    ['w01018', 'mg/L', '1'],
  ] as const)('%s is sent in %s: 1 is %s mg/L', (code, unit, milligrams) => {
    expect(unitOfFactor(code)).toBe(unit)
    expect(milligramsPerLitre(code, 1)).toBe(milligrams)
  })

  it("take a station's own unit before the printed one, and convert no water into air", () => {
    expect(doubtfulUnits).toContain('a34004')
    expect(unitOfFactor('a34004', { a34004: 'ug/m3' })).toBe('ug/m3')
    expect(milligramsPerLitre('w20115', 1, { w20115: 'mg/L' })).toBe('1')
    expect(convertUnit('25.5', 'μg/m³', 'mg/m3')).toBe('0.0255')
    expect(convertUnit(1, 'mg/L', 'mg/m3')).toBeNull()
    expect(convertUnit(1, 'degC', 'degC')).toBe('1')
    expect(milligramsPerLitre('w99999', 1)).toBeNull()
  })

  it('say whether a value has more digits than its type', () => {
    expect(fitsType('123.45', 'N3.2')).toBe(true)
    expect(fitsType('-123.456', 'N3.2')).toBe(false)
    expect(fitsType('12345', 'N4')).toBe(false)
  })
})

describe('annex D and moments', () => {
  it('converts flue gas to the reference oxygen, not beyond 21 percent', () => {
    expect(convertedConcentration({ concentration: 30, oxygen: 11, referenceOxygen: 6 })).toBe('45.00')
    expect(convertedConcentration({ concentration: 30, oxygen: 21, referenceOxygen: 6 })).toBeNull()
    expect(isGasPeriodValid('hour', 45) && !isGasPeriodValid('hour', 44)).toBe(true)
    expect(weightedMean([{ volume: 0, concentration: 5 }])).toBeNull()
  })

  it("reads moments in China's time", () => {
    expect(isoOfMoment('20250601083000')).toBe('2025-06-01T08:30:00+08:00')
    expect(isoOfMoment('20250601083000123')).toBe('2025-06-01T08:30:00.123+08:00')
    expect(isoOfMoment('20250632083000')).toBeNull()
    expect(momentLater('20251231235959999', 1)).toBe('20260101000000000')
  })
})
