/** The closed lists of words that a fact uses, without any schema: the Worker checks parameters by them. */
export const QUALIFIERS = ['exact', 'about', 'over', 'under'] as const;
export const BASES = ['stated', 'derived'] as const;
export const STATUSES = ['current', 'revised', 'superseded', 'disputed', 'corrected', 'withdrawn'] as const;
/** Of these what a person marks; the others are computed. */
export const MARKS = ['disputed', 'corrected', 'withdrawn'] as const;
/** SDMX CL_OBS_STATUS: `A` normal, `B` time series break. */
export const OBS_STATUSES = ['A', 'B'] as const;
