// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { NoSubject, SubjectFailed } from '../../../components/panel/panel-states.tsx';
import { PanelTop } from '../../../components/panel/panel-top.tsx';
import { PanelView } from '../../../components/panel/panel-view.tsx';
import { quotationsText } from '../../../components/panel/quotations-text.ts';
import { PopupShell } from '../../../components/popup/popup-shell.tsx';
import { english } from '../../../components/strings/en.ts';
import type { PageContext } from '../../../lib/model/page-context.ts';
import type { SubjectView } from '../../../lib/model/subject.ts';
import { CONTEXT, EMPTY_CONTEXT, PACKS } from '../../gallery/fixtures/context.ts';
import { MARKUP } from '../../gallery/fixtures/hostile.ts';
import {
  CITY_SUBJECT,
  HOSTILE_SUBJECT,
  PERSON_SUBJECT,
  ROAD_SUBJECT,
  SUBJECTS,
} from '../../gallery/fixtures/subjects.ts';
import { button, mount, settle, textOf } from './mount.ts';

function show(view: SubjectView, context: PageContext | null = CONTEXT) {
  const onOpenArticle = vi.fn();
  const onCopy = vi.fn(async (_text: string) => true);
  const root = mount(
    <PanelView
      view={view}
      context={context}
      compare={null}
      onOpenArticle={onOpenArticle}
      onMethod={() => {}}
      onCopy={onCopy}
    />,
  );
  const section = (heading: string): HTMLElement => {
    const found = [...root.querySelectorAll('section')].find((one) => textOf(one.querySelector('h2')) === heading);
    if (!found) throw new Error(`no section "${heading}"`);
    return found;
  };
  return { root, section, onOpenArticle, onCopy, text: () => textOf(root) };
}

const rows = (section: Element): string[] => [...section.querySelectorAll('.spread .row')].map(textOf);

describe('heading', () => {
  test('all names in alphabetical order, each in its own language, and counts of full texts', () => {
    const { root } = show(CITY_SUBJECT);
    expect(textOf(root.querySelector('h1'))).toBe('Khankendi · Stepanakert');
    expect(textOf(root.querySelector('.names + .names'))).toBe(
      'Names in the pack’s list, in alphabetical order: Khankendi (Xankəndi, Khankandi, Ханкенди, Hankendi), Stepanakert (Ստեփանակերտ, Степанакерт)',
    );
    expect(root.querySelector('.names bdi[lang=hy]')?.textContent).toBe('Ստեփանակերտ');
    expect(textOf(root.querySelector('.sum'))).toBe(
      'Named in 2 of 5 articles, by Trend, 2023. 22 more pages are known by their links only; they are not counted.',
    );
  });

  test('a zero is printed', () => {
    expect(textOf(show(ROAD_SUBJECT).root.querySelector('.sum'))).toContain('Named in 0 of 5 articles.');
  });
});

describe('who covered it, and when', () => {
  test('outlets in alphabetical order; those with full texts are never cut; all on request', () => {
    const { section } = show(CITY_SUBJECT);
    const covered = section('Who covered it, and when');
    const cut = rows(covered);
    expect(cut).toHaveLength(12);
    for (const row of ['IRFS0 of 1', 'JAMnews0 of 1', 'Trend2 of 2', 'Turan0 of 1']) {
      expect(cut.some((one) => one.startsWith(row.split(/\d/)[0] ?? '') && one.endsWith(row.slice(-6)))).toBe(true);
    }
    button(covered, 'Show all 15 outlets').click();
    return settle().then(() => {
      const names = [...covered.querySelectorAll('.spread .row th')].map(textOf);
      expect(names).toHaveLength(15);
      expect(names).toEqual([...names].sort(new Intl.Collator('en-GB').compare));
    });
  });

  test('each row says in words what is drawn; links are in no count', () => {
    const { section } = show(CITY_SUBJECT);
    const labels = [...section('Who covered it, and when').querySelectorAll('svg[role=img]')].map((svg) =>
      svg.getAttribute('aria-label'),
    );
    expect(labels).toContain('Trend: 2 of 2 articles name it, 1 link');
    expect(labels).toContain('Turan: 0 of 1 article name it, 1 link');
    expect(labels).toContain('OC Media: no article in the pack, 2 links');
  });

  test('shapes: filled, hollow, diamond for a link, ring for the page in front, dashes for a day not known', () => {
    const { section } = show(CITY_SUBJECT);
    const row = (name: string): Element => {
      const found = [...section('Who covered it, and when').querySelectorAll('.spread .row')].find((one) =>
        textOf(one).startsWith(name),
      );
      if (!found) throw new Error(name);
      return found;
    };
    expect(row('Trend').querySelectorAll('rect.ink')).toHaveLength(2);
    expect(row('Trend').querySelectorAll('path.ink')).toHaveLength(1);
    expect(row('Trend').querySelectorAll('.ring')).toHaveLength(1);
    expect(row('JAMnews').querySelectorAll('.hollow')).toHaveLength(1);
    expect(row('IRFS').querySelectorAll('.dash')).toHaveLength(1);
    const key = textOf(section('Who covered it, and when').querySelector('.key'));
    expect(key).toBe('names itin the pack, does not name itnames it, link onlythe page you readday not known');
  });

  test('the same as a table: every article and link by day, articles open here, links outside', () => {
    const { section, onOpenArticle } = show(CITY_SUBJECT);
    const table = section('Who covered it, and when').querySelector('.behind table');
    const lines = [...(table?.querySelectorAll('tbody tr') ?? [])];
    expect(lines).toHaveLength(19);
    expect(textOf(lines[0] ?? null)).toContain('22 Jun 2020Turan · does not name it'.replace(' · ', ''));
    button(table as Element, 'Civil societies').click();
    expect(onOpenArticle).toHaveBeenCalled();
    expect(table?.querySelector('a[href="https://al-jazeera.example/2023-09-26"]')).not.toBeNull();
  });

  test('links without a day are listed apart and cut; who carries a text is said', () => {
    const { section } = show(CITY_SUBJECT);
    const covered = section('Who covered it, and when');
    expect(textOf(covered)).toContain('Day not known: 8 links');
    expect(covered.querySelectorAll('.entries .entry')).toHaveLength(5);
    button(covered, 'Show all 8').click();
    return settle().then(() => {
      expect(covered.querySelectorAll('.entries .entry')).toHaveLength(8);
      expect(textOf(covered)).toContain('carried by MENAFN');
    });
  });

  test('links that nobody opened: said once where it is true of all, else on each', () => {
    const all = show(CITY_SUBJECT).text();
    expect(all.match(/None of these links has been opened/g)).toHaveLength(1);
    expect(all).not.toContain('link not opened by us');
    const some = show(ROAD_SUBJECT).text();
    expect(some).not.toContain('None of these links');
    expect(some.match(/link not opened by us/g)?.length).toBeGreaterThan(5);
  });

  test('primary documents stand above coverage', () => {
    const { section } = show(ROAD_SUBJECT);
    const covered = section('Who covered it, and when');
    const heading = [...covered.querySelectorAll('h3')].find((one) => textOf(one) === 'Primary documents');
    const chart = covered.querySelector('.spread');
    expect(heading && chart && heading.compareDocumentPosition(chart) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

describe('who calls it what', () => {
  test('every choice with k of n, zero included; quotations lead to their passage; links with their few words', () => {
    const { section } = show(CITY_SUBJECT);
    const called = section('Who calls it what');
    const [first, second] = [...called.querySelectorAll('tbody tr')];
    expect(textOf(first?.querySelector('.num') ?? null)).toBe('2 of 2own text: 1 of 2');
    expect(textOf(second?.querySelector('.num') ?? null)).toBe('0 of 2');
    expect(textOf(second ?? null)).toContain('By itself in no article of this pack, 2020–2023.');
    expect(first?.querySelector('a[href="https://trend.example/1#:~:text=The%20statement"]')).not.toBeNull();
    expect(first?.querySelector('q[lang=ru]')?.textContent).toBe('отправилась в Ханкенди (Степанакерт. — РБК)');
    expect(second?.querySelectorAll('.use-line')).toHaveLength(4);
  });

  test('too few articles to compare is said, and how things are counted', () => {
    const text = textOf(show(CITY_SUBJECT).section('Who calls it what'));
    expect(text).toContain('IRFS and Trend: too few articles to compare (1 and 2)');
    expect(text).toContain('How this is counted');
    expect(text).not.toMatch(/%|more often|tends|prefers/);
  });

  test('where no article names it, the counts are of all', () => {
    expect(textOf(show(ROAD_SUBJECT).section('Who calls it what'))).toContain('the counts are of all 5.');
  });

  test('a name that nothing contests has no such part', () => {
    expect(() => show(PERSON_SUBJECT).section('Who calls it what')).toThrow('no section');
  });
});

describe('the outlet and the dates', () => {
  test('facts with source and date, not found with the month searched, its articles in the pack', () => {
    const text = textOf(show(CITY_SUBJECT).section('Trend News Agency'));
    expect(text).toContain('Not found (searched November 2026)');
    expect(text).toContain('In this pack2 of 5 articles: 1 Aug 2023, 30 Sep 2023');
  });

  test('an outlet that no pack knows, and no page at all', () => {
    expect(show(CITY_SUBJECT, EMPTY_CONTEXT).text()).toContain('No profile of gardening.example in your packs.');
    expect(show(CITY_SUBJECT, null).text()).not.toContain('The outlet you are reading');
  });

  test('events: numbered, with days and sources; many are cut to those nearest to the page', () => {
    const few = show(CITY_SUBJECT).section('Dates around it');
    expect([...few.querySelectorAll('.event')].map(textOf)[1]).toBe(
      '221 Sep 2023Representatives meet in YevlakhSources: Interfax, 21 September 2023, Milliyet, 21 September 2023',
    );
    expect(few.querySelectorAll('circle')).toHaveLength(4);
    const many = show(ROAD_SUBJECT).section('Dates around it');
    expect(many.querySelectorAll('.event')).toHaveLength(8);
    expect(textOf(many)).toContain('8 of 12 events');
    button(many, 'Show all 12 events').click();
    return settle().then(() => expect(many.querySelectorAll('.event')).toHaveLength(12));
  });
});

test('the pack, its version, its day and its age stand in the foot', () => {
  const strings = english('en-GB', () => new Date('2026-11-29T12:00:00Z'));
  expect(strings.packLine('Caucasus', 1, '2026-11-21').replace(/[\u2066-\u2069]/g, '')).toBe(
    'Caucasus pack, version 1 · built 21 Nov 2026 · 8 days old',
  );
  expect(textOf(show(CITY_SUBJECT).root.querySelector('.pack'))).toMatch(/built 21 Nov 2026/);
});

test('quotations are copied with their sources, and that is said', async () => {
  const { root, onCopy } = show(CITY_SUBJECT);
  button(root, 'Copy quotations').click();
  await settle();
  const [text] = onCopy.mock.calls[0] ?? [];
  expect(text).toBe(quotationsText(english(), CITY_SUBJECT).text);
  expect(text).toContain('Trend · 1 Aug 2023 · in quotation marks\nhttps://trend.example/1#:~:text=The%20statement');
  expect(textOf(root.querySelector('[role=status]'))).toBe('1 quotation copied');
});

describe('which page, which subject', () => {
  test('the chosen subject is marked, the rest are cut, another can be chosen', async () => {
    const onChoose = vi.fn();
    const root = mount(
      <PanelTop context={CONTEXT} subjects={SUBJECTS} chosen={CITY_SUBJECT.subject} onChoose={onChoose} />,
    );
    expect(textOf(root)).toContain('Beside Trend News Agency, 30 Sep 2023');
    expect(textOf(root.querySelector('[aria-current]'))).toBe('Khankendi · Stepanakert6 times');
    expect(root.querySelectorAll('.chip')).toHaveLength(4);
    button(root, 'Show all 7').click();
    await settle();
    button(root, 'Red Cross').click();
    expect(onChoose).toHaveBeenCalledWith({ kind: 'entity', id: 'Red Cross' });
  });

  test('a page that is an article or a link of the pack says so', () => {
    const beside = (page: Partial<PageContext['page']>): string =>
      textOf(
        mount(
          <PanelTop
            context={{ ...CONTEXT, page: { ...CONTEXT.page, ...page } }}
            subjects={[]}
            chosen={null}
            onChoose={() => {}}
          />,
        ),
      );
    expect(beside({ article: 'x' })).toContain('This page is in the pack');
    expect(beside({ reference: 'x' })).toContain('This page is a link of the pack');
    expect(beside({})).not.toContain('of the pack');
  });

  test('the frame has the tab of the subject, and its heading is the subject’s', () => {
    const root = mount(
      <PopupShell
        fluid
        subjectTab
        tab="subject"
        onTab={() => {}}
        site={null}
        status={{ state: 'ready', packs: PACKS }}
        onSettings={() => {}}
        onOpenFullTab={() => {}}
      >
        <PanelView
          view={CITY_SUBJECT}
          context={null}
          compare={null}
          onMethod={() => {}}
          onOpenArticle={() => {}}
          onCopy={async () => true}
        />
      </PopupShell>,
    );
    expect([...root.querySelectorAll('[role=tab]')].map(textOf)).toEqual(['Subject', 'This page', 'Search']);
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    expect(button(root, 'Open in a full tab')).toBeTruthy();
  });
});

test('states: a failure can be tried again, a page without a subject leads on', () => {
  const [onRetry, onPage, onSearch] = [vi.fn(), vi.fn(), vi.fn()];
  button(mount(<SubjectFailed message="gone" onRetry={onRetry} />), 'Try again').click();
  const none = mount(<NoSubject onPage={onPage} onSearch={onSearch} />);
  button(none, 'This page').click();
  button(none, 'Search the packs').click();
  for (const call of [onRetry, onPage, onSearch]) expect(call).toHaveBeenCalledOnce();
});

test('strings of a hostile pack stay text, and none of its addresses becomes a link', () => {
  const { root } = show(HOSTILE_SUBJECT, null);
  expect(root.querySelectorAll('a, img, script, iframe, b b, [onerror]')).toHaveLength(0);
  expect(root.textContent).toContain(MARKUP);
  for (const element of root.querySelectorAll('[lang]'))
    expect(element.getAttribute('lang')).toMatch(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i);
});
