/** The languages that labels are kept in. */
export const LANGUAGES = ['en', 'zh', 'ru', 'kk', 'ar', 'fr', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
