/** What stands where there is no value: what is not said is not zero. */
export const NO_VALUE = '–';
