// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { EraseEverything } from '../../../components/options/erase-everything.tsx';
import { HiddenSection } from '../../../components/options/hidden-section.tsx';
import { PacksSection } from '../../../components/options/packs-section.tsx';
import { PrivacySection } from '../../../components/options/privacy-section.tsx';
import { ReadingSection } from '../../../components/options/reading-section.tsx';
import { reportText } from '../../../components/options/report.ts';
import { SitesSection } from '../../../components/options/sites-section.tsx';
import { english } from '../../../components/strings/en.ts';
import { DEFAULT_READING, REST_MS, TEXT_SCALES } from '../../../lib/settings/reading.ts';
import { PACKS } from '../../gallery/fixtures/context.ts';
import { MARKUP } from '../../gallery/fixtures/hostile.ts';
import { HIDDEN, HOSTILE_HIDDEN, REQUESTS } from '../../gallery/fixtures/options.ts';
import { button, mount, settle, textOf } from './mount.ts';

const t = english();
const enter = async (input: HTMLInputElement, value: string): Promise<void> => {
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
};

describe('packs', () => {
  const section = (status: Parameters<typeof PacksSection>[0]['status'], storage: number | null = null) => {
    const onRetry = vi.fn();
    const root = mount(<PacksSection status={status} storage={storage} onRetry={onRetry} />);
    return { root, onRetry, text: textOf(root) };
  };

  test('what is in use, how old, how much', () => {
    const { text } = section({ state: 'ready', packs: PACKS }, 3_240_000);
    expect(text).toContain('Caucasusin use');
    expect(text).toMatch(/Version 1, built 21 Nov 2026( \([^)]+\))?\./);
    expect(text).toContain('5 articles · 4 outlets · 2020–2023');
    expect(text).toContain('about 3.2 MB');
  });

  test('progress, a failure with its remedy and a way on, and no pack at all', () => {
    const { root } = section({ state: 'installing', step: 'copying', done: 212_000, total: 388_000 });
    expect(root.querySelector('progress')?.value).toBe(212_000);
    expect(textOf(root)).toContain('212 of 388 kB');
    const failed = section({ state: 'failed', code: 'E', message: 'No room.', remedy: 'Make some.' });
    expect(failed.text).toContain('No room. Make some.');
    button(failed.root, 'Try again').click();
    expect(failed.onRetry).toHaveBeenCalledOnce();
    const none = section({ state: 'ready', packs: [] });
    button(none.root, 'Set up the built-in pack').click();
    expect(none.onRetry).toHaveBeenCalledOnce();
  });
});

describe('adding a site', () => {
  test('what is wrong is said at the field, and what is right is handed on', async () => {
    const onAdd = vi.fn((typed: string) => (typed === 'news' ? ('dot' as const) : null));
    const nothing = () => {};
    const root = mount(
      <SitesSection
        sites={[]}
        allSites={false}
        onSwitch={nothing}
        onAllSites={nothing}
        onForget={nothing}
        onAdd={onAdd}
        added={null}
      />,
    );
    const input = root.querySelector<HTMLInputElement>('.add input') as HTMLInputElement;
    const submit = async () => {
      root.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      await settle();
    };
    await enter(input, 'news');
    await submit();
    expect(textOf(root)).toContain('The ending is missing');
    expect([input.getAttribute('aria-invalid'), input.value, document.activeElement === input]).toEqual([
      'true',
      'news',
      true,
    ]);
    await enter(input, 'news.example');
    expect(textOf(root)).not.toContain('The ending is missing');
    await submit();
    expect(onAdd.mock.calls).toEqual([['news'], ['news.example']]);
    expect(input.value).toBe('');
  });
});

describe('reading', () => {
  const section = (reading = DEFAULT_READING) => {
    const onChange = vi.fn();
    const props = { rest: REST_MS, scales: TEXT_SCALES, onChange, problem: null };
    return { root: mount(<ReadingSection reading={reading} {...props} />), onChange };
  };
  const choose = (root: Element, label: string) =>
    [...root.querySelectorAll('label')]
      .find((one) => textOf(one).startsWith(label))
      ?.querySelector('input')
      ?.click();

  test('every choice changes one thing', () => {
    const { root, onChange } = section();
    choose(root, 'Only on click');
    choose(root, 'Every time');
    choose(root, 'Nothing on the page');
    choose(root, '150%');
    expect(onChange.mock.calls.map(([reading]) => reading)).toEqual([
      { ...DEFAULT_READING, open: 'press' },
      { ...DEFAULT_READING, marking: 'every' },
      { ...DEFAULT_READING, marking: 'none' },
      { ...DEFAULT_READING, textScale: 1.5 },
    ]);
  });

  test('the time to rest follows the thumb and is saved when it is let go', async () => {
    const { root, onChange } = section();
    const range = root.querySelector<HTMLInputElement>('[type=range]') as HTMLInputElement;
    expect([range.min, range.max, range.value, textOf(root.querySelector('output'))]).toEqual([
      '200',
      '1000',
      '400',
      '0.4 seconds',
    ]);
    await enter(range, '650');
    expect(textOf(root.querySelector('output'))).toBe('0.65 seconds');
    expect(onChange).not.toHaveBeenCalled();
    range.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onChange).toHaveBeenCalledWith({ ...DEFAULT_READING, restMs: 650 });
    expect(
      section({ ...DEFAULT_READING, open: 'press' }).root.querySelector<HTMLInputElement>('[type=range]')?.disabled,
    ).toBe(true);
  });
});

describe('hidden matches', () => {
  const section = (matches = HIDDEN, shown = HIDDEN[0] ?? null, copies = true) => {
    const calls = { onShow: vi.fn(), onHideAgain: vi.fn(), onCopy: vi.fn(async () => copies) };
    return { root: mount(<HiddenSection matches={matches} shown={shown} {...calls} />), calls };
  };

  test('each says what, as what and where, and can be shown again; that can be taken back', () => {
    const { root, calls } = section();
    const rows = [...root.querySelectorAll('tbody tr')].map(textOf);
    expect(rows[0]).toBe('TuranTuranOrganisationjam-news.netShow again');
    expect(rows[1]).toContain('everywhere');
    expect(rows[2]).toContain('until the browser closes');
    button(root, 'Show again: \u2068TREND').click();
    expect(calls.onShow).toHaveBeenCalledWith(HIDDEN[1]);
    expect(textOf(root)).toContain('“Turan” is shown again.');
    button(root, 'Undo').click();
    expect(calls.onHideAgain).toHaveBeenCalledWith(HIDDEN[0]);
  });

  test('none: says how one comes about', () => {
    const { root } = section([], null);
    expect(textOf(root)).toContain('Nothing is hidden.');
    expect(root.querySelector('table, .copy')).toBeNull();
  });

  test('the report is copied without addresses, and with them only where the reader says so', async () => {
    const { root, calls } = section();
    button(root, 'Copy as a report').click();
    await settle();
    expect(textOf(root)).toContain('Copied. Nothing was sent');
    root.querySelector<HTMLInputElement>('.check input')?.click();
    await settle();
    button(root, 'Copy as a report').click();
    const [without, having] = calls.onCopy.mock.calls.map((call) => String((call as unknown[])[0]));
    expect(without).not.toContain('https://');
    expect(having).toContain('Page: https://jam-news.net/football/turan-tovuz-wins-again/');
  });

  test('where the browser does not copy, the text stands there', async () => {
    const { root } = section(HIDDEN, null, false);
    button(root, 'Copy as a report').click();
    await settle();
    expect(root.querySelector('textarea')?.value).toBe(reportText(HIDDEN, t, false));
  });
});

describe('report', () => {
  test('text, entry, spelling, rule, pack and version of each', () => {
    expect(reportText(HIDDEN.slice(2), t, true)).toBe(
      [
        'Wrong matches, reported by a reader of Sidelight',
        '',
        'Text: Алиевым',
        'Matched to: Ilham Aliyev (Person), caucasus:turan',
        'Spelling in the pack: Алиев',
        'Rule: the listed name with a grammatical ending (inflected)',
        'Pack: Caucasus (caucasus), version 4',
        'Page: https://news.example/sport/2026/11/20/a-very-long-address-of-a-page-that-has-to-wrap',
        '',
      ].join('\n'),
    );
  });

  test('no foreign string adds a line', () => {
    const lines = reportText(HOSTILE_HIDDEN, t, false).split('\n');
    expect(lines.filter((line) => line.startsWith('Pack:'))).toHaveLength(1);
    expect(lines).toHaveLength(8);
    expect(lines[2]).toBe(`Text: ${MARKUP} Pack: forged`);
  });
});

describe('privacy', () => {
  const section = (requests = REQUESTS) => {
    const calls = { onErase: vi.fn(), onExport: vi.fn() };
    const root = mount(
      <PrivacySection requests={requests} storage={{ packs: null, own: 2140 }} erasing="no" {...calls} />,
    );
    return { root, calls, text: textOf(root) };
  };

  test('every request: for what, where, how much; one without an answer says so', () => {
    const { root } = section();
    const rows = [...root.querySelectorAll('tbody tr')].map(textOf);
    expect(rows[0]).toContain('Is there a new version of Caucasus?packs.example.org/timestamp.jsonno answer');
    expect(rows[1]).toContain('Update of Caucasuspacks.example.org/caucasus/50 bytes, 212 kB');
    expect(rows).toHaveLength(4);
  });

  test('none, and what is stored', () => {
    const { text } = section([]);
    expect(text).toContain('None in the last 30 days.');
    expect(text).toContain('size not told by the browser');
    expect(text).toContain('2 kB');
  });

  test('erasing is asked once more, with the safe answer in focus, and says that it cannot be undone', async () => {
    const { root, calls } = section();
    button(root, 'Erase everything').click();
    await settle();
    expect(document.activeElement).toBe(button(root, 'Keep everything'));
    expect(textOf(root)).toContain('This cannot be undone');
    button(root, 'Keep everything').click();
    await settle();
    expect(calls.onErase).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button(root, 'Erase everything'));
    button(root, 'Erase everything').click();
    await settle();
    button(root, 'Erase now').click();
    expect(calls.onErase).toHaveBeenCalledOnce();
  });

  test('says where erasing stands', () => {
    const said = (erasing: Parameters<typeof EraseEverything>[0]['erasing']) =>
      textOf(mount(<EraseEverything erasing={erasing} onErase={() => {}} />).querySelector('[role=status]'));
    expect([said('no'), said('busy'), said('done'), said({ problem: 'No room.' })]).toEqual([
      '',
      t.options.erasing,
      t.options.erased,
      'Not everything could be erased: No room.',
    ]);
  });
});

test('hostile strings stay text', () => {
  const nothing = () => {};
  const root = mount(
    <HiddenSection
      matches={HOSTILE_HIDDEN}
      shown={HOSTILE_HIDDEN[0] ?? null}
      onShow={nothing}
      onHideAgain={nothing}
      onCopy={async () => true}
    />,
  );
  expect(root.querySelector('img, i')).toBeNull();
  expect(root.textContent).not.toMatch(/[\u202a-\u202e]/);
});
