/** Which of their shops a person works in, in this browser. */
export const workplaceCookie = 'workplace';
