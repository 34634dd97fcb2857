import { basic, e1, e3, e5, standard } from "./support/plans.ts";
import { describeSentences } from "./support/sentences.ts";

const contoso = ["Contoso"];
const check = { intent: "check-upgrade", customers: contoso } as const;
const other = { intent: "none", customers: contoso } as const;

describeSentences("en", {
  "turns a plan down": [
    ["not E3", { intent: "none", rest: "not E3" }],
    ["anything but E3", { intent: "none", rest: "anything but E3" }],
    ["Contoso: anything but E3", { intent: "list-upgrades", customers: contoso, rest: "anything but E3" }],
    ["E5, not E3", { intent: "check-upgrade", plans: [e5], followsUp: true }],
    ["can Contoso go to E5, not E3", { ...check, target: [e5] }],
    ["Contoso does not want E3 but E5", { ...check, target: [e5] }],
    ["can Contoso not go to E3?", { ...check, target: [e3] }],
    ["why not E5", { intent: "explain-reason", target: [e5], followsUp: true }],
  ],
  "keeps a plan": [
    ["can Contoso go to E3 and keep Business Basic", { ...check, target: [e3], rest: "keep Business Basic" }],
    ["keep E1 for Contoso", { intent: "list-upgrades", customers: contoso, rest: "keep E1" }],
  ],
  "is no question about upgrading": [
    ["cancel Contoso's E3", { ...other, source: [e3], rest: "cancel" }],
    ["renew E3 for Contoso", { ...other, plans: [e3], rest: "renew" }],
    ["please undo Contoso's upgrade to E3", { ...other, target: [e3], rest: "undo" }],
    ["buy E5 for Contoso", { ...other, plans: [e5], rest: "buy" }],
    ["can Contoso purchase E5", { ...other, plans: [e5], rest: "purchase" }],
    ["Did Contoso upgrade to E3?", { ...other, target: [e3], rest: "Did upgrade" }],
    ["When did Contoso move to E3?", { ...other, target: [e3], rest: "When did move" }],
    ["Has Contoso been upgraded to E3?", { ...other, target: [e3], rest: "Has been upgraded" }],
  ],
  "corrects the one before": [
    ["no I meant E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["I meant Business Standard", { intent: "check-upgrade", target: [standard], followsUp: true }],
    ["actually E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["sorry, Contoso Retail", { intent: "list-upgrades", customers: ["Contoso Retail"], followsUp: true }],
    ["no", { intent: "none", yesNo: "no" }],
  ],
  "goes on with an unknown name": [
    ["and Acme?", { intent: "none", rest: "Acme", followsUp: true }],
    ["what about Contoso Bakery?", { intent: "none", rest: "Contoso Bakery", followsUp: true }],
  ],
  "asks for more than an upgrade": [
    ["can Contoso go to E3 for nonprofits", { ...check, target: [e3], rest: "nonprofits" }],
    ["can Contoso go to E3 GCC High", { ...check, target: [e3], rest: "GCC High" }],
    ["can Contoso go to E3 Plus?", { ...check, target: [e3], rest: "Plus" }],
    ["can Contoso go to E3 trial", { ...check, target: [e3], rest: "trial" }],
    ["can Contoso go to E3 China", { ...check, target: [e3], rest: "China" }],
    ["can Contoso go to E3 operated by 21Vianet", { ...check, target: [e3], rest: "operated by 21Vianet" }],
    ["can only some users of Contoso go to E3", { ...check, target: [e3], rest: "some users" }],
    [
      "can Contoso move 5 of its 25 licenses to E3",
      { ...check, target: [e3], quantity: 25, rest: "5 of its 25 licenses" },
    ],
    ["can Contoso go to E3 for free", { ...check, target: [e3], rest: "free" }],
    ["can Contoso go to E3 without losing data", { ...check, target: [e3], rest: "without losing data" }],
    [
      "can Contoso go to E3 directly from Microsoft",
      { ...check, target: [e3], rest: "directly from Microsoft" },
    ],
  ],
  "says when": [
    ["can Contoso go to E3 right now please", { ...check, target: [e3] }],
    ["can Contoso go to E3 next month", { ...check, target: [e3] }],
    ["can Contoso go to E3 asap", { ...check, target: [e3] }],
    ["can Contoso go from E1 to E3 today", { ...check, source: [e1], target: [e3] }],
  ],
  "is a negative number": [
    ["-1", { intent: "none", language: undefined, rest: "1" }],
    ["- 1", { intent: "none", language: undefined, ordinal: 1 }],
  ],
  "has a brand's number in it": [
    ["Contoso to Microsoft 365 Ultra Nine", { ...check, intent: "none", rest: "365 Ultra Nine" }],
    ["can Contoso go to Office 365", { ...check, intent: "list-upgrades", rest: "365" }],
  ],
});

describeSentences("fr", {
  "turns a plan down": [
    ["pas E3", { intent: "none", rest: "pas E3" }],
    ["Contoso ne veut pas E3 mais E5", { ...check, target: [e5] }],
    ["Contoso ne veut pas passer en E3 mais en E5", { ...check, target: [e5] }],
    ["Contoso veut passer en E5, pas en E3", { ...check, target: [e5] }],
    ["ni E3 ni E5", { intent: "none", rest: "ni E3 ni E5" }],
    ["pourquoi pas E5", { intent: "explain-reason", target: [e5], followsUp: true }],
  ],
  "keeps a plan": [
    [
      "Contoso veut garder Business Basic et passer en E3",
      { ...check, target: [e3], rest: "garder Business Basic" },
    ],
  ],
  "is no question about upgrading": [
    ["résilier E3 de Contoso", { ...other, source: [e3], rest: "résilier" }],
    ["renouveler l'abonnement E3 de Contoso", { ...other, source: [e3], rest: "renouveler" }],
    ["annuler la mise à niveau de Contoso", { ...other, rest: "annuler" }],
    ["acheter E5 pour Contoso", { ...other, plans: [e5], rest: "acheter" }],
    ["Contoso a-t-il été mis à niveau vers E3 ?", { ...other, target: [e3], rest: "a-t-il été" }],
  ],
  "corrects the one before": [
    ["non, je voulais dire E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["non, E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["en fait Fabrikam", { intent: "list-upgrades", customers: ["Fabrikam"], followsUp: true }],
  ],
  "goes on with an unknown name": [
    ["et Acme ?", { intent: "none", rest: "Acme", followsUp: true }],
    ["et Contoso Boulangerie ?", { intent: "none", rest: "Contoso Boulangerie", followsUp: true }],
  ],
  "asks for more than an upgrade": [
    ["Contoso peut passer en E3 pour associations ?", { ...check, target: [e3], rest: "associations" }],
    ["Contoso peut passer en E3 Plus ?", { ...check, target: [e3], rest: "Plus" }],
    ["certains utilisateurs de Contoso en E3", { ...check, target: [e3], rest: "certains utilisateurs" }],
  ],
  "says when": [
    ["Contoso peut passer en E3 le mois prochain ?", { ...check, target: [e3] }],
    ["Contoso peut passer en E3 maintenant svp", { ...check, target: [e3] }],
  ],
});

describeSentences("zh", {
  "turns a plan down": [
    ["不是 E3", { intent: "none", rest: "不是 E3" }],
    ["Contoso 不要 E3，要 E5", { ...check, target: [e5] }],
    ["不是 E3，是 E5", { intent: "check-upgrade", target: [e5] }],
    ["Contoso 除了 E3 还能升级到什么", { intent: "list-upgrades", customers: contoso, rest: "除了 E3" }],
    ["Contoso 是不是 E3", { intent: "list-subscriptions", customers: contoso, source: [e3] }],
  ],
  "keeps a plan": [
    ["Contoso 能升级到 E3，保留商业基本版吗", { ...check, target: [e3], rest: "保留商业基本版" }],
  ],
  "is no question about upgrading": [
    ["取消 Contoso 的 E3 订阅", { ...other, source: [e3], rest: "取消" }],
    ["续订 Contoso 的 E3", { ...other, source: [e3], rest: "续订" }],
    ["给 Contoso 购买 E5", { ...other, plans: [e5], rest: "购买" }],
    ["撤销 Contoso 的升级", { ...other, rest: "撤销" }],
    ["Contoso 已经升级到 E3 了吗", { ...other, target: [e3], rest: "已经升级" }],
  ],
  "corrects the one before": [
    ["不对，是 E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["我说的是 Fabrikam", { intent: "list-upgrades", customers: ["Fabrikam"], followsUp: true }],
    ["换成 Fabrikam", { intent: "list-upgrades", customers: ["Fabrikam"], followsUp: true }],
  ],
  "goes on with an unknown name": [
    ["那 Acme 呢？", { intent: "none", rest: "Acme", followsUp: true }],
    ["那 Contoso 面包店呢？", { intent: "none", rest: "Contoso 面包店", followsUp: true }],
  ],
  "asks for more than an upgrade": [
    ["Contoso 能升级到 E3 非营利版吗", { ...check, target: [e3], rest: "非营利版" }],
    ["Contoso 能升级到 E3 教育版吗", { ...check, target: [e3], rest: "教育版" }],
    ["Contoso 的一些用户能升级到 E3 吗", { ...check, target: [e3], rest: "一些用户" }],
  ],
  "says when": [["Contoso 下个月能从商业基本版升级到 E3 吗", { ...check, source: [basic], target: [e3] }]],
});
