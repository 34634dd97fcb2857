import { basic, e1, e3, e4, e5, m365E3, premium, standard } from "./support/plans.ts";
import { describeSentences } from "./support/sentences.ts";

describeSentences("fr", {
  "asks about one upgrade": [
    [
      "Fabrikam souhaiterait délaisser Business Standard en faveur d'E3",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [standard], target: [e3] },
    ],
    [
      "Contoso reste planté sur E1, l'E3 les accepterait ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e1], target: [e3] },
    ],
    [
      "le Business Basic de Contoso, on peut en faire du Business Standard ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [standard] },
    ],
    [
      "Contoso peut-il passer de Business Basic à E3 ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "contoso peut il passer de business basic a e3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "Peut-on mettre à niveau Contoso vers E5 ?",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e5] },
    ],
    [
      "est-ce que contoso peut monter en e5",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e5] },
    ],
    [
      "contoso business basic vers e3 svp",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    ["je veux upgrader contoso en e5", { intent: "check-upgrade", customers: ["Contoso"], target: [e5] }],
    [
      "upgrade possible de Contoso vers E3 ?",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3] },
    ],
    [
      "Peut-on passer Contoso Retail de Office 365 E1 à Microsoft 365 E3 ?",
      { intent: "check-upgrade", customers: ["Contoso Retail"], source: [e1], target: [m365E3] },
    ],
    [
      "passer l'abonnement Business Basic de Contoso à E3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "mettre à niveau l'abonnement business basic de fabrikam vers e5",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [basic], target: [e5] },
    ],
    [
      "le Business Basic de Contoso vers E3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "faire passer fabrikam de business basic a business premium",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [basic], target: [premium] },
    ],
    [
      "mon client Fabrikam a 30 licences Business Standard, peut-on les faire passer à E3 ?",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [standard], target: [e3], quantity: 30 },
    ],
    [
      "contoso a 25 licences business basic, on peut les passer en e3 ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3], quantity: 25 },
    ],
    [
      "Contoso a Business Basic, peut-elle passer à E3 ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "la cidrerie du val d'or on peut la monter en e5 svp",
      { intent: "check-upgrade", customers: ["La Cidrerie du Val d'Or"], target: [e5] },
    ],
    [
      "Standard Transports peut passer de E1 à E3 ?",
      { intent: "check-upgrade", customers: ["Standard Transports"], source: [e1], target: [e3] },
    ],
    ["海川物流 peut passer en E3 ?", { intent: "check-upgrade", customers: ["海川物流"], target: [e3] }],
    [
      "contoso peut-il aller à E3 ou E5 ?",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3, e5] },
    ],
    [
      "Bonjour, je voudrais savoir si Contoso peut passer à E3, merci",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3] },
    ],
    [
      "comment on fait pour passer contoso de business basic a e3",
      { intent: "start-guide", guide: "upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "l'upgrade de fabrikam en e5 c possible ?",
      { intent: "check-upgrade", customers: ["Fabrikam"], target: [e5] },
    ],
    ["je suis sur e4 et je veux aller sur e5", { intent: "check-upgrade", source: [e4], target: [e5] }],
    ["de E1 à E3", { intent: "check-upgrade", source: [e1], target: [e3] }],
    ["passer en E5", { intent: "check-upgrade", target: [e5] }],
    ["contoso upgrade to e3 svp stp", { intent: "check-upgrade", customers: ["Contoso"], target: [e3] }],
    [
      "contoso réclame du standard à la place du basic",
      {
        intent: "check-upgrade",
        customers: ["Contoso"],
        source: [basic],
        target: [standard],
        followsUp: true,
      },
    ],
    [
      "on troque le basic de fabrikam contre un E3 ?",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [basic], target: [e3] },
    ],
    [
      "contoso a E3 mais veut E5",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e3], target: [e5] },
    ],
    [
      "contoso : quitter E4, direction E5, réalisable ?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e4], target: [e5] },
    ],
    ["contoso en e trois ?", { intent: "check-upgrade", customers: ["Contoso"], target: [e3] }],
    [
      "contoso Buisness Basic vers Buisness Standart",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [standard] },
    ],
    ["contoso peut prendre un E3 ?", { intent: "check-upgrade", customers: ["Contoso"], target: [e3] }],
    [
      "les vingt comptes de contoso peuvent grimper en E3 ?",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3], quantity: 20 },
    ],
  ],
  "names a customer that is not known in full": [
    [
      "la cidrerie du val dor on peut la monter en e5 svp",
      { intent: "check-upgrade", target: [e5], rest: "cidrerie du val dor" },
    ],
    [
      "on peut monter la boulangerie martin en e5 stp",
      { intent: "check-upgrade", target: [e5], rest: "boulangerie martin" },
    ],
    [
      "mon client fabrikan industries veut passer sur e5",
      { intent: "check-upgrade", target: [e5], rest: "fabrikan industries" },
    ],
    ["est-ce que 海川贸易 peut passer en E3 ?", { intent: "check-upgrade", target: [e3], rest: "海川贸易" }],
  ],
  "asks what is possible": [
    ["vers quoi Contoso peut-il évoluer ?", { intent: "list-upgrades", customers: ["Contoso"] }],
    [
      "vers quoi peut-on faire évoluer l'abonnement de Fabrikam",
      { intent: "list-upgrades", customers: ["Fabrikam"] },
    ],
    ["quelles sont les options pour Contoso", { intent: "list-upgrades", customers: ["Contoso"] }],
    [
      "quelles mises à niveau pour Contoso Retail ?",
      { intent: "list-upgrades", customers: ["Contoso Retail"] },
    ],
    ["chemins de mise à niveau pour Contoso", { intent: "list-upgrades", customers: ["Contoso"] }],
    ["Peut-on mettre à niveau Business Basic ?", { intent: "list-upgrades", source: [basic] }],
    ["Business Basic peut-il être mis à niveau ?", { intent: "list-upgrades", source: [basic] }],
    [
      "l'abonnement Business Basic de Contoso",
      { intent: "list-upgrades", customers: ["Contoso"], source: [basic] },
    ],
    ["nous avons Office 365 E4, vers quoi passer", { intent: "list-upgrades", source: [e4] }],
    ["contoso est en business basic", { intent: "list-upgrades", customers: ["Contoso"], source: [basic] }],
    ["jusqu'où peut grimper contoso ?", { intent: "list-upgrades", customers: ["Contoso"] }],
    ["que peut-on proposer de mieux à contoso", { intent: "list-upgrades", customers: ["Contoso"] }],
    ["bonjour contoso", { intent: "list-upgrades", customers: ["Contoso"], followsUp: true }],
  ],
  "goes on from the message before": [
    ["E5 ?", { intent: "check-upgrade", language: undefined, plans: [e5], followsUp: true }],
    ["et E5 ?", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["et en E5 ?", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["et si on prenait E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["du coup E5 ça donnerait quoi", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["à défaut E1 ?", { intent: "check-upgrade", target: [e1], followsUp: true }],
    ["et pour Fabrikam ?", { intent: "list-upgrades", customers: ["Fabrikam"], followsUp: true }],
    ["elle peut passer en E5 ?", { intent: "check-upgrade", target: [e5], followsUp: true }],
  ],
  "asks why": [
    [
      "comment ça se fait que Contoso ne puisse pas aller en E5 ?",
      { intent: "explain-reason", customers: ["Contoso"], target: [e5], followsUp: false },
    ],
    ["pourquoi ?", { intent: "explain-reason", followsUp: true }],
    ["pourquoi pas ?", { intent: "explain-reason", followsUp: true }],
    ["pourquoi pas E5 ?", { intent: "explain-reason", target: [e5], followsUp: true }],
    [
      "pourquoi contoso ne peut pas passer en e3",
      { intent: "explain-reason", customers: ["Contoso"], target: [e3] },
    ],
    ["pour quelle raison", { intent: "explain-reason", followsUp: true }],
    ["d'où vient le refus", { intent: "explain-reason", followsUp: true }],
    ["c'est quoi le motif ?", { intent: "explain-reason", followsUp: true }],
    ["pq contoso peut pas avoir E5", { intent: "explain-reason", customers: ["Contoso"], target: [e5] }],
    ["c'est quoi ConflictingServiceTypes ?", { intent: "explain-reason", reason: "ConflictingServiceTypes" }],
  ],
  "asks for a guide": [
    ["guide-moi", { intent: "start-guide", guide: "upgrade" }],
    ["comment faire à la main", { intent: "start-guide", guide: "change-manually" }],
    ["comment déplacer les utilisateurs à la main ?", { intent: "start-guide", guide: "move-users" }],
    ["comment changer de forfait manuellement", { intent: "start-guide", guide: "change-manually" }],
    ["guide moi de E4 à E3", { intent: "start-guide", guide: "upgrade", source: [e4], target: [e3] }],
    ["où en étais-je ?", { intent: "resume-guide" }],
    ["on en était où", { intent: "resume-guide" }],
    ["reprendre le guide", { intent: "resume-guide" }],
  ],
  "compares plans": [
    ["différence entre Business Basic et E3", { intent: "compare-plans", plans: [basic, e3] }],
    ["compare E3 et E5", { intent: "compare-plans", plans: [e3, e5] }],
    ["en quoi diffèrent E3 et E5 ?", { intent: "compare-plans", plans: [e3, e5] }],
    [
      "que perd contoso en passant de E5 à E3",
      { intent: "compare-plans", customers: ["Contoso"], source: [e5], target: [e3] },
    ],
  ],
  "asks for the paths": [
    ["montre-moi tous les chemins de mise à niveau", { intent: "show-paths" }],
    ["montre tous les chemins de mise a niveau", { intent: "show-paths" }],
    ["quels plans mènent à E5 ?", { intent: "show-paths", target: [e5] }],
    ["le tableau de compatibilité des upgrades", { intent: "show-paths" }],
    ["quels chemins pour E3", { intent: "show-paths", target: [e3] }],
  ],
  "asks for customers and what they have": [
    ["Contoso est-il en E3 ?", { intent: "list-subscriptions", customers: ["Contoso"], source: [e3] }],
    [
      "est-ce que Fabrikam a bien du Business Basic ?",
      { intent: "list-subscriptions", customers: ["Fabrikam"], source: [basic] },
    ],
    ["rappelle-moi ce qu'a Contoso", { intent: "list-subscriptions", customers: ["Contoso"] }],
    ["cherche le client cidrerie", { intent: "find-customer", rest: "cidrerie" }],
    ["cherche Contoso", { intent: "find-customer", customers: ["Contoso"] }],
    ["recherche cidrerie", { intent: "find-customer", rest: "cidrerie" }],
    ["liste mes clients", { intent: "find-customer" }],
    ["quels abonnements a Contoso ?", { intent: "list-subscriptions", customers: ["Contoso"] }],
    ["abonnements de contoso", { intent: "list-subscriptions", customers: ["Contoso"] }],
    ["contoso, ils ont quoi ?", { intent: "list-subscriptions", customers: ["Contoso"] }],
    ["contoso est sur quel plan ?", { intent: "list-subscriptions", customers: ["Contoso"] }],
  ],
  "counts licences": [
    ["comment on fait pour acheter plus de sièges ?", { intent: "add-licences", guide: "add-licences" }],
    ["ajoute 5 licences", { intent: "add-licences", guide: "add-licences", quantity: 5 }],
    [
      "ajouter 5 licences E3 à Contoso",
      { intent: "add-licences", guide: "add-licences", customers: ["Contoso"], plans: [e3], quantity: 5 },
    ],
    [
      "il me faut 10 licences E3 de plus pour Contoso",
      { intent: "add-licences", guide: "add-licences", customers: ["Contoso"], plans: [e3], quantity: 10 },
    ],
    ["25 licences", { intent: "none", language: undefined, quantity: 25 }],
    ["contoso manque de licences", { intent: "add-licences", guide: "add-licences", customers: ["Contoso"] }],
  ],
  "asks for a language": [
    ["on peut causer anglais ?", { intent: "set-language", setLanguage: "en" }],
    ["est-ce que tu comprends le mandarin ?", { intent: "set-language", setLanguage: "zh" }],
    ["en français", { intent: "set-language", setLanguage: "fr" }],
    ["parle français", { intent: "set-language", setLanguage: "fr" }],
    ["français", { intent: "set-language", setLanguage: "fr" }],
    ["parle anglais stp", { intent: "set-language", setLanguage: "en" }],
    ["tu peux répondre en chinois ?", { intent: "set-language", setLanguage: "zh" }],
    ["change de langue", { intent: "set-language" }],
  ],
  "is a command or a courtesy": [
    ["à quoi tu sers", { intent: "help" }],
    ["explique-moi comment t'utiliser", { intent: "help" }],
    ["laisse, je vais me débrouiller", { intent: "cancel" }],
    ["hey ça boume ?", { intent: "greet" }],
    ["génial, tu m'as sauvé la mise", { intent: "thanks" }],
    ["aide", { intent: "help" }],
    ["Aide-moi", { intent: "help" }],
    ["j'ai besoin d'aide", { intent: "help" }],
    ["que sais-tu faire ?", { intent: "help" }],
    ["annuler", { intent: "cancel" }],
    ["laisse tomber", { intent: "cancel" }],
    ["recommencer", { intent: "restart" }],
    ["on recommence depuis le début", { intent: "restart" }],
    ["bonjour", { intent: "greet" }],
    ["merci beaucoup", { intent: "thanks" }],
    ["merci, et E5 ?", { intent: "check-upgrade", target: [e5], followsUp: true }],
  ],
  "chooses by position": [
    ["le deuxième", { intent: "none", ordinal: 2 }],
    ["la deuxième", { intent: "none", ordinal: 2 }],
    ["le premier svp", { intent: "none", ordinal: 1 }],
    ["numéro 2", { intent: "none", language: undefined, ordinal: 2 }],
  ],
  "asks for something else": [
    ["annuler mon abonnement", { intent: "none" }],
    ["combien coûte E5", { intent: "none", plans: [e5] }],
    ["que deviennent les données", { intent: "none", rest: "deviennent les données" }],
  ],
});
