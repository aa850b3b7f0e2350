/**
 * Reads that a page cannot fake: `<form><input name=parentNode>` shadows the member on the form itself. Neither linkedom
 * nor happy-dom shadows members so (and happy-dom trips over own properties itself), so the objects here are made by hand:
 * true members on the prototype, the named fields on the object, as a browser has them.
 */
import { describe, expect, test } from 'vitest';
import {
  attribute,
  cloneDeep,
  newRange,
  nodeTypeOf,
  parentOf,
  query,
  queryAll,
  rootElement,
  SHOW_TEXT,
  tagOf,
  textOf,
  walk,
} from '../../../lib/page/safe-dom.ts';

const PARENT = { name: 'the parent' };
const CHILD = { name: 'the child' };
const ROOT = { name: 'the root' };

class Members {
  get parentNode() {
    return PARENT;
  }
  get localName() {
    return 'FORM';
  }
  get nodeType() {
    return 1;
  }
  get textContent() {
    return 'text';
  }
  get documentElement() {
    return ROOT;
  }
  getAttribute(name: string) {
    return name === 'class' ? 'c' : null;
  }
  querySelector(selector: string) {
    return selector === 'p' ? CHILD : null;
  }
  querySelectorAll() {
    return [CHILD, CHILD];
  }
  cloneNode(deep: boolean) {
    return { deep, of: this };
  }
  createRange() {
    return 'a range';
  }
  createTreeWalker(root: unknown, show: number) {
    const nodes = [root, show];
    return { nextNode: () => nodes.shift() ?? null };
  }
}

const NAMES = Object.getOwnPropertyNames(Members.prototype).filter((name) => name !== 'constructor');

/** An object whose every member is shadowed by a field of that name. */
function trap(): never {
  const node = new Members();
  for (const name of [...NAMES, 'constructor', '__proto__', 'hasOwnProperty'])
    Object.defineProperty(node, name, { value: { field: name }, enumerable: true });
  return node as never;
}

describe('a node whose members are all shadowed', () => {
  test('does deceive plain reads, so the tests below test something', () => {
    for (const name of NAMES) expect(Reflect.get(trap(), name)).toEqual({ field: name });
  });

  test('is read by its true members', () => {
    expect(parentOf(trap())).toBe(PARENT);
    expect(tagOf(trap())).toBe('form');
    expect(nodeTypeOf(trap())).toBe(1);
    expect(textOf(trap())).toBe('text');
    expect(rootElement(trap())).toBe(ROOT);
  });

  test('is asked by its true methods, with itself as receiver', () => {
    expect(attribute(trap(), 'class')).toBe('c');
    expect(attribute(trap(), 'other')).toBeNull();
    expect(query(trap(), 'p')).toBe(CHILD);
    expect(query(trap(), 'table')).toBeNull();
    expect(queryAll(trap(), 'p')).toEqual([CHILD, CHILD]);
    expect(newRange(trap())).toBe('a range');
    const node = trap();
    expect(cloneDeep(node)).toEqual({ deep: true, of: node });
  });

  test('is walked by its true walker', () => {
    expect(walk(trap(), CHILD as never, SHOW_TEXT)).toEqual([CHILD, SHOW_TEXT]);
  });
});

test('a member that a parser keeps on the object, as linkedom does, is read there', () => {
  const node = { parentNode: PARENT, localName: 'P' } as never;
  expect(parentOf(node)).toBe(PARENT);
  expect(tagOf(node)).toBe('p');
});
