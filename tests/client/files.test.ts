/** Files on the phone: kept before they are named, brought piece by piece, rescued, counted as unsent, and let go of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesOf, heldOf, keepFile, type Store } from "../../static/store";
import { settleFiles } from "../../static/sync/files";
import type { Answer, Api } from "../../static/sync/transport";
import { deviceOf, edited, gone, hear, open, openFor, ROZENHOF, row, sync, write } from "./phones";

const NAME = `${"a".repeat(64)}.jpg`;
const PHOTO = new Uint8Array(400_000).map((_byte, at) => at % 251).buffer;

async function hung(anna: Store): Promise<string> {
  const id = await write(anna, "De tuin.");
  const { id: person } = anna.session.person;
  await keepFile(person, { document: id, name: NAME, size: PHOTO.byteLength, mine: true, have: 0, whole: false, refused: null, at: Date.now() }, PHOTO);
  const editor = await edited(anna, id);
  editor.type({ files: [NAME] });
  await editor.done();
  return id;
}

type Piece = { at: number; of: number; piece: string };

/** A server that keeps what comes in order; `fails` says after how many calls it is out of reach. */
function server(fails = Infinity): { api: Api; pieces: Piece[]; kept: number[] } {
  const pieces: Piece[] = [];
  const kept: number[] = [];
  const offline = { ok: false, status: 0, code: "offline", message: "", retryAfter: null } as Answer<never>;
  const send = async (_path: string, body: unknown): Promise<Answer<never>> => {
    const piece = body as Piece;
    if (pieces.push(piece) > fails) return offline;
    if (piece.at === kept.length) for (const letter of atob(piece.piece)) kept.push(letter.charCodeAt(0));
    return { ok: true, value: { have: kept.length, whole: kept.length === piece.of } } as Answer<never>;
  };
  const none = async () => offline;
  return { pieces, kept, api: { send, get: none, post: none, patch: none, put: none, del: none, bytes: none } };
}

const held = async (store: Store, id: string) => (await heldOf(store.session.person.id, id))[0];

test("a photo goes in pieces, goes on where it was, and nothing of it is brought twice", async () => {
  const anna = await openFor("Anna");
  const id = await hung(anna);
  await sync(anna);
  const first = server(2);
  await settleFiles(anna.phone, first.api, [NAME]);
  assert.ok((await held(anna, id))!.have > 0 && !(await held(anna, id))!.whole);
  const second = server();
  for (const byte of first.kept) second.kept.push(byte);
  await settleFiles(anna.phone, second.api, [NAME]);
  assert.equal(second.pieces[0]!.piece, "");
  assert.deepEqual(second.kept, [...new Uint8Array(PHOTO)]);
  assert.ok((await held(anna, id))!.whole);
});

test("a text whose photo is here alone counts as unsent until the photo is there too", async () => {
  const anna = await openFor("Anna");
  const id = await hung(anna);
  await sync(anna);
  assert.deepEqual([await anna.unsent(), (await anna.whatIsUnsent()).map((each) => each.id)], [1, [id]]);
  await settleFiles(anna.phone, server().api, [NAME]);
  assert.equal(await anna.unsent(), 0);
});

test("an answer that was lost is made good: what the server no longer asks for, it has", async () => {
  const anna = await openFor("Anna");
  const id = await hung(anna);
  await sync(anna);
  await settleFiles(anna.phone, server().api, []);
  assert.ok((await held(anna, id))!.whole);
});

test("a rescue file carries the photo to another phone", async () => {
  const [phone, tablet] = [await openFor("Anna"), await open(deviceOf("Anna", [ROZENHOF], "Anna-tablet"))];
  const id = await hung(phone);
  const rescued = await (await phone.rescue()).text();
  assert.equal((JSON.parse(rescued) as { files: unknown[] }).files.length, 1);
  await phone.wipe();
  assert.deepEqual(await tablet.putBack(rescued), { back: 1 });
  assert.deepEqual(new Uint8Array((await bytesOf("Anna", id, NAME))!), new Uint8Array(PHOTO));
  assert.equal(await tablet.unsent(), 1);
});

test("a colleague's photo goes at once with the text it hung on; what the server refuses is not brought again", async () => {
  const anna = await openFor("Anna");
  await hear(anna, { changes: [row({ document: "his", author: "Bram", fields: { files: [NAME] } })] });
  await keepFile("Anna", { document: "his", name: NAME, size: 3, mine: false, have: 3, whole: true, refused: null, at: Date.now() }, new ArrayBuffer(3));
  await settleFiles(anna.phone, server().api, []);
  assert.equal((await heldOf("Anna", "his")).length, 1);
  await hear(anna, { changes: [gone("his", "rozenhof")] });
  await settleFiles(anna.phone, server().api, []);
  assert.equal((await heldOf("Anna", "his")).length, 0);
  const id = await hung(anna);
  await sync(anna);
  const strict = server();
  strict.api.send = async () => (strict.pieces.push({ at: 0, of: 0, piece: "" }), { ok: false, status: 422, code: "file_unfit", message: "", retryAfter: null });
  for (let round = 0; round < 3; round++) await settleFiles(anna.phone, strict.api, [NAME]);
  assert.deepEqual([strict.pieces.length, (await held(anna, id))!.refused], [1, "file_unfit"]);
});
