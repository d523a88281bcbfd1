// Checks the packed tarball: what publint and Are The Types Wrong say of it.
import { packed, root, run } from "./pack.mjs";

const tarball = packed();
run("npx", ["publint", "--strict", tarball], root);
// node16: a resolver without the exports map (node10) cannot see the sub-paths of any package.
run("npx", ["attw", "--profile", "node16", tarball], root);
console.log("package: publint and attw have no complaint");
