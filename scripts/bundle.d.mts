/** a folder inside node_modules for what is made and not kept */
export const cache: string;
export function bundle(entry: string, outfile: string): Promise<void>;
