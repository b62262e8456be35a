// What the job is called that rings clocks: it is named by those who set them and by the one who runs them.

export const ringClockJob = 'routing.ring-clock';
