/** Cookies set only when somebody uses a switch; they hold the choice and nothing about the person. */
export const localeCookie = "carbot-locale";
export const themeCookie = "carbot-theme";
