/** Where the corpus stands, for every surface that would otherwise show nothing. */
export type CorpusStatus =
  | {
      state: 'ready';
      packs: {
        id: string;
        version: number;
        title: string;
        date: string;
        articles: number;
        outlets: number;
        years: string;
      }[];
    }
  /** `done` of `total` bytes are in; `step` says what is under way. */
  | { state: 'installing'; step: 'checking' | 'copying' | 'indexing' | 'switching'; done: number; total: number }
  | { state: 'failed'; code: string; message: string; remedy: string };
