/** The six basic items of GB 3095; `PM25` is PM2.5. */
export const pollutants = ['SO2', 'NO2', 'PM10', 'PM25', 'CO', 'O3'] as const
export type Pollutant = (typeof pollutants)[number]

/** The other items of GB 3095. */
export type OtherItem = 'TSP' | 'NOx' | 'Pb' | 'BaP'

/** A concentration with its averaging time, as HJ 633 lists them. Hourly particles are read on the 24-hour breakpoints (HJ 633-2026). */
export type Indicator =
  | 'SO2_24h'
  | 'SO2_1h'
  | 'NO2_24h'
  | 'NO2_1h'
  | 'PM10_24h'
  | 'PM10_1h'
  | 'PM25_24h'
  | 'PM25_1h'
  | 'CO_24h'
  | 'CO_1h'
  | 'O3_1h'
  | 'O3_8h'

/** Decimals of a published hourly or daily concentration: µg/m³ whole, CO in mg/m³ with one (HJ 633-2026, verified; HJ 663-2013, from knowledge). */
export const concentrationDecimals = (item: string): number => (item.startsWith('CO') ? 1 : 0)
