/**
 * The one place through which everything people wrote passes into IndexedDB and out of it.
 *
 * Today it changes nothing. Encryption at rest is added here: `seal` then encrypts what is written in a
 * record (`fields`, and the texts inside a mutation) and leaves ids, spaces and numbers, which are keys.
 * Both are asynchronous, as WebCrypto is, so they are never called inside a transaction, which would not wait.
 */
const seal = async <T>(record: T): Promise<T> => record;

export const reveal = async <T>(record: T): Promise<T> => record;

export const sealAll = <T>(records: T[]): Promise<T[]> => Promise.all(records.map(seal));

export const revealAll = <T>(records: T[]): Promise<T[]> => Promise.all(records.map(reveal));
