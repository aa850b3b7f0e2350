import type { RequestEntry } from '../../lib/model/request.ts';
import { Name } from '../shared/name.tsx';
import { Sentence } from '../shared/sentence.tsx';
import { useStrings } from '../strings/context.ts';

/** The log of requests, newest first, in a box of its own that scrolls: a month of them can be long. */
export function RequestTable({ requests }: { requests: readonly RequestEntry[] }) {
  const t = useStrings();
  const said = t.options;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="log" aria-label={said.requests} tabIndex={0}>
      <table class="fold">
        <thead>
          <tr>
            <th scope="col">{said.requestWhen}</th>
            <th scope="col">{said.requestFor}</th>
            <th scope="col">{said.requestAddress}</th>
            <th scope="col">{said.requestBytes}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request, at) => (
            <tr key={`${request.at} ${requests.length - at}`}>
              <td class="num">
                <time dateTime={request.at}>{said.moment(request.at)}</time>
              </td>
              <td>
                <Sentence text={said.requestPurpose[request.purpose]} parts={{ pack: <Name text={request.pack} /> }} />
              </td>
              <td class="where">
                <Name text={request.address.replace(/^https?:\/\//, '')} />
              </td>
              <td class="num">
                {request.answered ? said.sentReceived(request.sent, request.received) : said.requestFailed}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
