/** Whether the list and what is chosen from it stand beside each other. */
export const wide = (): boolean => matchMedia("(min-width: 960px)").matches;
