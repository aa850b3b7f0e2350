// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { AddPack } from '../../../components/packs/add-pack.tsx';
import { PacksManager, type PacksManagerProps } from '../../../components/packs/packs-manager.tsx';
import { english } from '../../../components/strings/en.ts';
import type { PacksState } from '../../../lib/messaging/pack-table.ts';
import { type FaultCode, REMEDY } from '../../../lib/packs/faults.ts';
import { MARKUP } from '../../gallery/fixtures/hostile.ts';
import {
  BUILT_IN,
  DIFF,
  FETCHING,
  HOSTILE_PACKS,
  PREVIEW,
  PUBLISHER,
  packsState,
  READY,
  SUBSCRIBED,
} from '../../gallery/fixtures/packs.ts';
import { button, mount, settle, textOf } from './mount.ts';

const idle = { preview: null, busy: 'no', fault: null } as const;

function manager(state: PacksState, rest: Partial<PacksManagerProps> = {}) {
  const did = {
    onUse: vi.fn(),
    onBack: vi.fn(),
    onHold: vi.fn(),
    onLook: vi.fn(),
    onStop: vi.fn(),
    onAutomatic: vi.fn(),
    onRemove: vi.fn(),
    onGetAgain: vi.fn(),
    onDiff: vi.fn(async () => DIFF),
  };
  const add = { ...idle, onAddress: vi.fn(), onFile: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn() };
  return { did, root: mount(<PacksManager state={state} problem={null} add={add} {...did} {...rest} />) };
}

describe('packs', () => {
  test('each says whose it is, and the one that came with Sidelight says so', () => {
    const { root } = manager(packsState([BUILT_IN, { ...SUBSCRIBED, packId: 'other' }], [PUBLISHER]));
    expect(textOf(root)).toContain('Came with Sidelight.');
    expect(textOf(root)).toContain('From Caucasus Desk, whose signature was checked.');
  });

  test('a version on its way shows how far it is and can be stopped', () => {
    const { root, did } = manager(packsState([FETCHING], [{ ...PUBLISHER, busy: true }]));
    expect(root.querySelector('progress')?.value).toBe(212_000);
    expect(textOf(root)).toContain('Version 4 stays in use until the new one is checked.');
    button(root, 'Stop').click();
    expect(did.onStop).toHaveBeenCalledWith(PUBLISHER.id);
  });

  test('a version that waits can be looked into, used or left', async () => {
    const { root, did } = manager(packsState([READY], [PUBLISHER]));
    button(root.querySelector('.coming') as Element, 'Show what changed').click();
    await settle();
    expect(did.onDiff).toHaveBeenCalledWith('caucasus', 'coming');
    expect(root.querySelector('.diff del')?.textContent).toContain('publishing');
    expect(root.querySelector<HTMLAnchorElement>('.diff a')?.href).toBe('https://oc-media.org/turan');
    button(root, 'Use version 5').click();
    button(root, 'Stay on version 4').click();
    expect(did.onUse).toHaveBeenCalledWith('caucasus');
    expect(did.onHold).toHaveBeenCalledWith('caucasus', true);
  });

  test('the version before is one press away; removing asks first', async () => {
    const { root, did } = manager(packsState([SUBSCRIBED], [PUBLISHER]));
    button(root, 'Go back to 3').click();
    expect(did.onBack).toHaveBeenCalledWith('caucasus');
    button(root, 'Remove').click();
    await settle();
    expect(did.onRemove).not.toHaveBeenCalled();
    button(root, 'Remove now').click();
    expect(did.onRemove).toHaveBeenCalledWith(PUBLISHER.id);
  });

  test('what the browser lost can be had again or forgotten', () => {
    const lost = [{ id: 'b', name: 'Desk', address: 'https://packs.example.org/' }];
    const { root, did } = manager(packsState([BUILT_IN], [], { lost }));
    button(root, 'Get them again').click();
    expect(did.onGetAgain).toHaveBeenCalledWith('https://packs.example.org/');
    button(root, 'Forget it').click();
    expect(did.onRemove).toHaveBeenCalledWith('b');
  });

  test('hostile names are text', () => {
    const { root } = manager(HOSTILE_PACKS);
    expect(root.querySelector('img, script')).toBeNull();
    expect(textOf(root)).toContain(MARKUP);
  });
});

describe('adding', () => {
  test('shows name and fingerprint, and takes nothing without a yes', () => {
    const did = { onAddress: vi.fn(), onFile: vi.fn(), onConfirm: vi.fn(), onCancel: vi.fn() };
    const root = mount(<AddPack {...idle} {...did} preview={PREVIEW} />);
    expect(textOf(root)).toContain(PREVIEW.fingerprint);
    expect(textOf(root)).toContain('Caucasus Desk');
    expect(textOf(root)).toContain('version 1 that came with Sidelight');
    button(root, 'Cancel').click();
    expect(did.onConfirm).not.toHaveBeenCalled();
    button(root, 'Take packs').click();
    expect(did.onConfirm).toHaveBeenCalledWith(PREVIEW);
  });

  test('every fault has a sentence, a remedy and its details', () => {
    const { packs: said } = english();
    const nothing = () => {};
    for (const code of Object.keys(REMEDY) as FaultCode[]) {
      const fault = { code, message: `got ${code}`, remedy: REMEDY[code] };
      const root = mount(
        <AddPack {...idle} fault={fault} onAddress={nothing} onFile={nothing} onConfirm={nothing} onCancel={nothing} />,
      );
      expect(textOf(root.querySelector('[role=alert]'))).toBe(
        `${said.fault[code]} ${REMEDY[code]}Detailsgot ${code} (${code})`,
      );
    }
  });
});
