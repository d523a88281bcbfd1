/** `models/*.bin`, embedded by scripts/binary-modules.ts. */
declare module "*.bin" {
  const bytes: () => Uint8Array;
  export default bytes;
}
