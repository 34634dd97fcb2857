import { claimKinds } from "./claims.ts";
import { headerKinds } from "./headers.ts";
import { replayKinds } from "./replays.ts";
import { signatureKinds } from "./signatures.ts";

export const kinds = [...headerKinds, ...signatureKinds, ...claimKinds, ...replayKinds];
