/**
 * Puts off the evaluation of a bundled package until it is first called. ES modules are evaluated on import, and there is no
 * synchronous import later; but what a bundle requires is wrapped in a function that runs when it is wanted.
 * The package's default export must be a function; the stand-in passes its arguments on and has no properties.
 */
import type { Plugin } from "esbuild";

const NAMESPACE = "lazy-package";

export function lazyPackages(names: readonly string[]): Plugin {
  return {
    name: "lazy-packages",
    setup(build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path, kind, importer, namespace }) => {
        if (!names.includes(path) || kind !== "import-statement" || importer.includes("node_modules")) return undefined;
        return namespace === NAMESPACE ? undefined : { path, namespace: NAMESPACE };
      });
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: `
          let loaded;
          export default (...values) => {
            loaded ??= require(${JSON.stringify(path)});
            return (loaded.default ?? loaded)(...values);
          };`,
        loader: "js",
        resolveDir: process.cwd(),
      }));
    },
  };
}
