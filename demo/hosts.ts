/** Hosts that the test build may read without a prompt: the outlets of the default pack. */
export const GRANTED_HOSTS = ['turan.az', 'trend.az', 'jam-news.net', 'irfs.org'];
