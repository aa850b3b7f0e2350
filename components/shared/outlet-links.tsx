import { Fragment } from 'preact';
import { ExternalLink } from './external-link.tsx';
import { Name } from './name.tsx';

/** Outlets, each a link to the page it was seen on, in the given (alphabetical) order. */
export function OutletLinks({ links }: { links: readonly { outlet: string; url: string }[] }) {
  return (
    <>
      {links.map(({ outlet, url }, at) => (
        <Fragment key={url}>
          {at > 0 && ', '}
          <ExternalLink url={url}>
            <Name text={outlet} />
          </ExternalLink>
        </Fragment>
      ))}
    </>
  );
}
