/** Where the work goes on: moments are written in this time zone, for everybody. */
export const timeZone = "Europe/Zurich";
