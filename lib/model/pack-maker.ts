/** Who makes a pack, as the pack states it. */
export type PackMaker = {
  id: string;
  title: string;
  version: number;
  date: string;
  publisher: string;
  licence: string;
  contact: string;
  articles: number;
};
