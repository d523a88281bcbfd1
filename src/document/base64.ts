/** A function that decodes base64 once, when it is first called; works in Node, browsers, workers, Deno and Bun. */
export function lazyBytes(base64: () => string): () => Uint8Array {
  let bytes: Uint8Array | undefined;
  return () => {
    bytes ??= decode(base64());
    return bytes;
  };
}

function decode(base64: string): Uint8Array {
  if (typeof Buffer !== "undefined") {
    const { buffer, byteOffset, length } = Buffer.from(base64, "base64");
    return new Uint8Array(buffer, byteOffset, length);
  }
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
