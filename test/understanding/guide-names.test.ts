import { basic, e1, e3, e5 } from "./support/plans.ts";
import { describeSentences } from "./support/sentences.ts";

const fabrikam = ["Fabrikam"];
const contoso = ["Contoso"];
const moveUsers = { intent: "start-guide", guide: "move-users" } as const;
const upgrade = { intent: "start-guide", guide: "upgrade" } as const;
const blocked = { intent: "start-guide", guide: "upgrade-tab-blocked" } as const;

describeSentences("en", {
  "asks for a procedure for somebody": [
    [
      "how do I move Fabrikam's 25 users to E3 by hand?",
      { ...moveUsers, customers: fabrikam, target: [e3], quantity: 25 },
    ],
    [
      "how do I move only some of Contoso's users from E1 to E3?",
      { ...moveUsers, customers: contoso, source: [e1], target: [e3] },
    ],
    ["how do I move Fabrikan's users to E3", { ...moveUsers, target: [e3], rest: "Fabrikan" }],
    ["how do I move Fabrikan to E3", { ...upgrade, target: [e3], rest: "Fabrikan" }],
    [
      "how do we upgrade Contoso from Business Basic to E3 or E5?",
      { ...upgrade, customers: contoso, source: [basic], target: [e3, e5] },
    ],
    [
      "upgrade Contoso in the Microsoft 365 admin center",
      { intent: "start-guide", guide: "upgrade-tab", customers: contoso },
    ],
    ["where was I with Contoso?", { intent: "resume-guide", customers: contoso }],
    ["drop the guide for Contoso", { intent: "resume-guide", move: "drop-guide", customers: contoso }],
    ["the script for Contoso", { intent: "resume-guide", move: "script", customers: contoso }],
    ["and how do we do that?", { ...upgrade, followsUp: true }],
  ],
  "tells what the Upgrade tab says of somebody": [
    [
      "I can't upgrade Contoso to E3, it says more users than licences",
      { ...blocked, obstacle: "licence-conflict", tabNamed: true, customers: contoso, target: [e3] },
    ],
    ["the tab says Small Business Premium", { ...blocked, obstacle: "small-business", tabNamed: true }],
    ["it says already on E5", { ...blocked, obstacle: "top-plan", tabNamed: true }],
    ["Contoso has an unpaid invoice", { ...blocked, obstacle: "unpaid", customers: contoso }],
  ],
  "says of a customer what the tab might say": [
    [
      "Contoso has more users than licences, can they go to E3?",
      { intent: "check-upgrade", customers: contoso, target: [e3] },
    ],
    [
      "Contoso has add-ons, can they go to E3?",
      { intent: "check-upgrade", customers: contoso, target: [e3], rest: "add-ons" },
    ],
    ["Charity Works Lyon", { intent: "none", language: undefined, rest: "Charity Works Lyon" }],
  ],
});

describeSentences("fr", {
  "asks for a procedure for somebody": [
    [
      "comment déplacer les 25 utilisateurs de Fabrikam vers E3 à la main ?",
      { ...moveUsers, customers: fabrikam, target: [e3], quantity: 25 },
    ],
    ["comment passer Fabrikan en E3", { ...upgrade, target: [e3], rest: "Fabrikan" }],
    [
      "comment on fait pour passer Contoso de Business Basic à E3",
      { ...upgrade, customers: contoso, source: [basic], target: [e3] },
    ],
    ["où en est-on avec Contoso ?", { intent: "resume-guide", customers: contoso }],
  ],
  "tells what the Upgrade tab says of somebody": [
    [
      "l'onglet Mise à niveau de Contoso dit qu'il y a plus d'utilisateurs que de licences",
      { ...blocked, obstacle: "licence-conflict", tabNamed: true, customers: contoso },
    ],
  ],
});

describeSentences("zh", {
  "asks for a procedure for somebody": [
    [
      "怎么把 Fabrikam 的 25 个用户手动移到 E3？",
      { ...moveUsers, customers: fabrikam, target: [e3], quantity: 25 },
    ],
    ["怎么把海川贸易升级到E3", { ...upgrade, target: [e3], rest: "海川贸易" }],
    ["如何将海川物流从E1升级到E3", { ...upgrade, customers: ["海川物流"], source: [e1], target: [e3] }],
  ],
  "counts in thousands": [
    ["3,000个许可证", { intent: "none", quantity: 3000 }],
    ["超过3,000个许可证", { ...blocked, obstacle: "many-licences", quantity: 3000 }],
  ],
});
