import { describe, expect, it } from 'vitest';
import { type Agreed, type FileThere, type FolderInput, planFolder } from '../../../src/core/folder/plan.ts';

const here = (digest: string, videos: readonly string[] = [], runner = 'Anna') =>
  new Map([['s', { digest, runner, videos }]]);
const file = (digest: string, name = 's.zip', videos: readonly string[] = []): FileThere => ({
  name,
  sessionId: 's',
  digest,
  videos,
});
const agreed = (digest: string, runner = 'Anna') =>
  new Map<string, Agreed>([['s', { digest, runner, fileName: 's.zip' }]]);
const plan = (input: Partial<FolderInput>) =>
  planFolder({
    here: new Map(),
    unreadHere: new Set(),
    there: [],
    unread: new Map(),
    agreed: new Map(),
    ...input,
  });
const NOTHING = { writes: [], deletes: [], decisions: [] };

describe('what a folder needs', () => {
  it('writes a session that is new here to a file of its own', () => {
    expect(plan({ here: here('a') })).toMatchObject({
      ...NOTHING,
      writes: [{ sessionId: 's', fileName: null }],
    });
  });

  it('leaves alone what says the same, and notes that it does', () => {
    const done = plan({ here: here('a'), there: [file('a')] });
    expect(done).toMatchObject(NOTHING);
    expect(done.agreed.get('s')).toEqual({ digest: 'a', runner: 'Anna', fileName: 's.zip' });
  });

  it('writes what was changed here only', () => {
    expect(plan({ here: here('b'), there: [file('a')], agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      writes: [{ sessionId: 's', fileName: 's.zip' }],
    });
  });

  it('offers what was changed there only, and writes nothing over it', () => {
    expect(plan({ here: here('a'), there: [file('b')], agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      decisions: [{ kind: 'newer', sessionId: 's', fileName: 's.zip' }],
    });
  });

  it.each([
    ['agreed before', agreed('a')],
    ['never met', new Map()],
  ])('asks where both sides say different things (%s)', (_, before) => {
    expect(plan({ here: here('b'), there: [file('c')], agreed: before })).toMatchObject({
      ...NOTHING,
      decisions: [{ kind: 'conflict' }],
    });
  });

  it('offers what is not here, also when it was deleted here and changed there since', () => {
    const offered = { ...NOTHING, decisions: [{ kind: 'new', fileName: 's.zip' }] };
    expect(plan({ there: [file('a')] })).toMatchObject(offered);
    expect(plan({ there: [file('b')], agreed: agreed('a') })).toMatchObject(offered);
  });

  it('deletes the file of a session that was deleted here, all copies of it, and forgets it then', () => {
    const done = plan({ there: [file('a'), file('a', 'copy.zip')], agreed: agreed('a') });
    expect(done).toMatchObject({ ...NOTHING, deletes: ['s.zip', 'copy.zip'] });
    expect(plan({ agreed: agreed('a') }).agreed.size).toBe(0);
  });

  it('asks about a file that is gone, and writes it again when the session was changed since', () => {
    expect(plan({ here: here('a'), agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      decisions: [{ kind: 'gone', sessionId: 's' }],
    });
    expect(plan({ here: here('b'), agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      writes: [{ fileName: null }],
    });
  });

  it('writes nothing over a file that can’t be read: beside a damaged one when there is something new', () => {
    const damaged = new Map([['s.zip', 'damaged' as const]]);
    expect(plan({ here: here('a'), unread: damaged, agreed: agreed('a') })).toMatchObject(NOTHING);
    expect(plan({ here: here('b'), unread: damaged, agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      writes: [{ fileName: null }],
    });
    const newer = new Map([['s.zip', 'newer' as const]]);
    expect(plan({ here: here('b'), unread: newer, agreed: agreed('a') })).toMatchObject(NOTHING);
  });

  it('does nothing about a session that is here and can’t be read', () => {
    const input = { unreadHere: new Set(['s']), there: [file('a')], agreed: agreed('a') };
    expect(plan(input)).toMatchObject(NOTHING);
  });

  it('adds videos that are missing, and never takes those away that are there', () => {
    const write = { ...NOTHING, writes: [{ fileName: 's.zip' }] };
    expect(plan({ here: here('a', ['t']), there: [file('a')], agreed: agreed('a') })).toMatchObject(write);
    expect(plan({ here: here('a'), there: [file('a', 's.zip', ['t'])] })).toMatchObject(NOTHING);
  });

  it('writes what was changed of the runner, once, and not back and forth between two computers', () => {
    const renamed = plan({ here: here('a', [], 'Ana'), there: [file('a')], agreed: agreed('a') });
    expect(renamed).toMatchObject({ ...NOTHING, writes: [{ fileName: 's.zip' }] });
    expect(plan({ here: here('a', [], 'Ana'), there: [file('a')] })).toMatchObject(NOTHING);
  });

  it('asks about a second file of a session that says something else again, and not about an old copy', () => {
    const two = [file('b'), file('c', 'conflicted copy.zip')];
    expect(plan({ here: here('b'), there: two, agreed: agreed('a') })).toMatchObject({
      ...NOTHING,
      decisions: [{ kind: 'conflict', fileName: 'conflicted copy.zip' }],
    });
    const old = [file('b'), file('a', 'copy.zip')];
    expect(plan({ here: here('b'), there: old, agreed: agreed('a') })).toMatchObject(NOTHING);
  });
});
