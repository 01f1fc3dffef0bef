/** Marks that turn the direction of what follows them about, also of figures: `12` is read as `21`. */
export const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
