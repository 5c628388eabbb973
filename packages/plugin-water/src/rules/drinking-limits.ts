/** GB 3838-2002, table 2: supplementary items of drinking-water sources, mg/L. */
export const supplementaryLimits: Readonly<Record<string, { name: string; limit: string }>> = {
  sulfate: { name: '硫酸盐', limit: '250' },
  chloride: { name: '氯化物', limit: '250' },
  nitrate_N: { name: '硝酸盐（以 N 计）', limit: '10' },
  Fe: { name: '铁', limit: '0.3' },
  Mn: { name: '锰', limit: '0.1' },
}

/** GB 3838-2002, table 3, the metals of its 80 special items, mg/L; thallium is the one that matters in this basin. */
export const specialLimits: Readonly<Record<string, { name: string; limit: string }>> = {
  Tl: { name: '铊', limit: '0.0001' },
  Sb: { name: '锑', limit: '0.005' },
  Ni: { name: '镍', limit: '0.02' },
  Mo: { name: '钼', limit: '0.07' },
  Co: { name: '钴', limit: '1.0' },
  Be: { name: '铍', limit: '0.002' },
  B: { name: '硼', limit: '0.5' },
  Ba: { name: '钡', limit: '0.7' },
  V: { name: '钒', limit: '0.05' },
  Ti: { name: '钛', limit: '0.1' },
}

/**
 * GB/T 14848-2017, class Ⅲ of the usual items of a groundwater source, mg/L; pH as a range. From knowledge: the office
 * checks it against the printed table before a figure is published.
 */
export const groundwaterLimits: Readonly<Record<string, { name: string; limit: string; least?: string }>> = {
  pH: { name: 'pH', limit: '8.5', least: '6.5' },
  hardness: { name: '总硬度', limit: '450' },
  TDS: { name: '溶解性总固体', limit: '1000' },
  sulfate: { name: '硫酸盐', limit: '250' },
  chloride: { name: '氯化物', limit: '250' },
  Fe: { name: '铁', limit: '0.3' },
  Mn: { name: '锰', limit: '0.10' },
  Cu: { name: '铜', limit: '1.00' },
  Zn: { name: '锌', limit: '1.00' },
  Al: { name: '铝', limit: '0.20' },
  phenol: { name: '挥发性酚类', limit: '0.002' },
  LAS: { name: '阴离子表面活性剂', limit: '0.3' },
  CODMn: { name: '耗氧量', limit: '3.0' },
  NH3N: { name: '氨氮', limit: '0.50' },
  sulfide: { name: '硫化物', limit: '0.02' },
  Na: { name: '钠', limit: '200' },
  nitrite_N: { name: '亚硝酸盐（以 N 计）', limit: '1.00' },
  nitrate_N: { name: '硝酸盐（以 N 计）', limit: '20.0' },
  CN: { name: '氰化物', limit: '0.05' },
  F: { name: '氟化物', limit: '1.0' },
  I: { name: '碘化物', limit: '0.08' },
  Hg: { name: '汞', limit: '0.001' },
  As: { name: '砷', limit: '0.01' },
  Se: { name: '硒', limit: '0.01' },
  Cd: { name: '镉', limit: '0.005' },
  Cr6: { name: '铬（六价）', limit: '0.05' },
  Pb: { name: '铅', limit: '0.01' },
  Tl: { name: '铊', limit: '0.0001' },
}
