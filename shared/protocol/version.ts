/** Raised with every change of the wire; a test hashes the schema and fails when it moved without this number. */
export const PROTOCOL_VERSION = 4;
