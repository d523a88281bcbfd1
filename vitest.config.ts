import { defineConfig } from "vitest/config";
import { binaryModules } from "./scripts/binary-modules.ts";

export default defineConfig({
  plugins: [binaryModules.vite()],
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts", "training/**/*.test.ts"], testTimeout: 60_000 },
});
