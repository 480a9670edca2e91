/** The id of a release, which is the name of its file: day, publisher and subject, `2025-06-19-chinagate-xinjiang-trade`. */
export const RELEASE_ID = /^\d{4}-\d\d-\d\d(-[a-z0-9]+)+$/;
