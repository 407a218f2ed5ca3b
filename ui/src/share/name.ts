/** The last part of a place: the name of the file, or of the folder. */
export const nameOf = (place: string): string => place.split(/[\\/]/).findLast(Boolean) ?? place
