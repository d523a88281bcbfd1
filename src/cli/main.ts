#!/usr/bin/env node
import { analyze } from "../index.ts";

console.log(analyze("hi").schemaVersion);
