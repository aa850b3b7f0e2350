import { useStrings } from '../strings/context.ts';

/** A page and the lit strip beside it. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" role="img" aria-label={useStrings().product}>
      <path
        class="page"
        fill-rule="evenodd"
        d="M2 1h7a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H2a1 1 0 0 1-1-1V2a1 1 0 0 1 1-1zM3 4h5v1H3zM3 7h5v1H3zM3 11h1v1H3zM5 11h1v1H5zM7 11h1v1H7z"
      />
      <path class="lit" d="M12.5 1h1.5a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-1.5a.5.5 0 0 1-.5-.5v-13a.5.5 0 0 1 .5-.5z" />
    </svg>
  );
}
