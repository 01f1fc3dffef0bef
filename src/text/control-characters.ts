/** Share of C0 control characters, line breaks, tabs and form feeds apart; 0 for no bytes. */
export function controlCharacterShare(bytes: Uint8Array): number {
  if (bytes.length === 0) return 0;
  let count = 0;
  for (const byte of bytes) {
    if ((byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) || byte === 0x7f) count += 1;
  }
  return count / bytes.length;
}
