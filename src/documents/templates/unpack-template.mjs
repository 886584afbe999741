import { unzipSync } from 'fflate';

/** Thrown for an archive of too many files, or of too much. */
export class TooLarge extends Error {}

/** How a file begins that Word protects by a password, or that is of a format before .docx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** How the part of such a file is called that holds a protected document. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Returns why a file cannot be a .docx, as check-template.ts says it; null where it may be one. */
export function kindOfFile(bytes) {
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(PROTECTED) ? 'password' : 'old-format';
}

/**
 * Unpacks a document; throws where that is too much. What is packed unpacks to no more than the archive says, and what is not packed
 * to as much as there is, so that the larger of both is added up before.
 */
export function unpackDocument(bytes, limits) {
  let listed = 0;
  let unpacked = 0;
  const filter = ({ size, originalSize }) => {
    listed += 1;
    unpacked += Math.max(size, originalSize);
    if (listed > limits.files || unpacked > limits.unpacked) throw new TooLarge();
    return true;
  };
  const files = unzipSync(bytes, { filter });
  if (files['[Content_Types].xml'] === undefined) throw new Error('No list of types.');
  for (const [name, content] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/i.test(name) && /<!(?:DOCTYPE|ENTITY)/.test(Buffer.from(content).toString('latin1')))
      throw new Error('Word writes no entities.');
  }
  return files;
}
