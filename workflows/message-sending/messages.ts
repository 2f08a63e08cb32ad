/** Id of the Schedule that has messages made and sent. */
export const MESSAGE_SENDING_SCHEDULE = 'message-sending';
