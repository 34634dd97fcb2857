import { basic, e1, e3, e4, e5, m365E3, premium, standard } from "./support/plans.ts";
import { describeSentences } from "./support/sentences.ts";

describeSentences("en", {
  "asks about one upgrade": [
    [
      "Can Contoso be upgraded from Business Basic to E3?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "can contoso go from business basic to e3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "contoso business basic to e3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "Contoso: Business Basic -> E5 please",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e5] },
    ],
    [
      "contoso e1 => e3",
      { intent: "check-upgrade", language: undefined, customers: ["Contoso"], source: [e1], target: [e3] },
    ],
    [
      "contoso e1 e3",
      { intent: "check-upgrade", language: undefined, customers: ["Contoso"], source: [e1], target: [e3] },
    ],
    [
      "Can Contoso Retail upgrade to E5?",
      { intent: "check-upgrade", customers: ["Contoso Retail"], target: [e5] },
    ],
    [
      "please upgrade contoso's business basic to E3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3] },
    ],
    [
      "move the Business Basic subscription of Fabrikam to E3",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [basic], target: [e3] },
    ],
    [
      "is it possible to upgrade Contoso Retail from Office 365 E1 to Microsoft 365 E3",
      { intent: "check-upgrade", customers: ["Contoso Retail"], source: [e1], target: [m365E3] },
    ],
    [
      "Hi, I have a customer Fabrikam with 30 Business Standard licenses. Can they be moved to Office 365 E3?",
      { intent: "check-upgrade", customers: ["Fabrikam"], source: [standard], target: [e3], quantity: 30 },
    ],
    [
      "contoso has 25 licences of business basic, can they go to E3?",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e3], quantity: 25 },
    ],
    [
      "can Standard Transports go from E1 to E3",
      { intent: "check-upgrade", customers: ["Standard Transports"], source: [e1], target: [e3] },
    ],
    [
      "move la cidrerie du val d'or to e3",
      { intent: "check-upgrade", customers: ["La Cidrerie du Val d'Or"], target: [e3] },
    ],
    ["can 海川物流 go to E3", { intent: "check-upgrade", customers: ["海川物流"], target: [e3] }],
    [
      "can Contoso and Fabrikam go to E3?",
      { intent: "check-upgrade", customers: ["Contoso", "Fabrikam"], target: [e3] },
    ],
    ["can contoso go to E3 or E5?", { intent: "check-upgrade", customers: ["Contoso"], target: [e3, e5] }],
    ["put contoso on e5", { intent: "check-upgrade", customers: ["Contoso"], target: [e5] }],
    ["does Contoso qualify for E5", { intent: "check-upgrade", customers: ["Contoso"], target: [e5] }],
    ["is E5 possible for contoso?", { intent: "check-upgrade", customers: ["Contoso"], target: [e5] }],
    [
      "how do I upgrade Contoso to E3?",
      { intent: "start-guide", guide: "upgrade", customers: ["Contoso"], target: [e3] },
    ],
    [
      "contoso business premium to e3",
      { intent: "check-upgrade", customers: ["Contoso"], source: [premium], target: [e3] },
    ],
    ["E4 to E5", { intent: "check-upgrade", source: [e4], target: [e5] }],
    [
      "E3 upgrade for fabrikam",
      { intent: "check-upgrade", language: undefined, customers: ["Fabrikam"], plans: [e3] },
    ],
    ["Contoso E3?", { intent: "check-upgrade", language: undefined, customers: ["Contoso"], plans: [e3] }],
  ],
  "tells what somebody has and what they want": [
    [
      "swap basic for premium at Contoso",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [premium] },
    ],
    [
      "Contoso wants E1 instead of basic",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [e1], followsUp: true },
    ],
    [
      "Contoso: currently E1, new plan E5",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e1], target: [e5] },
    ],
    [
      "Contoso is stuck on E4, is E5 an option",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e4], target: [e5] },
    ],
    [
      "turn the E1s of Contoso into E3s",
      { intent: "check-upgrade", customers: ["Contoso"], source: [e1], target: [e3] },
    ],
    ["check Contoso for E3", { intent: "check-upgrade", customers: ["Contoso"], target: [e3] }],
    [
      "could contoso move to bus std",
      { intent: "check-upgrade", customers: ["Contoso"], target: [standard] },
    ],
    ["can contoso go to e three", { intent: "check-upgrade", customers: ["Contoso"], target: [e3] }],
    [
      "Contoso's 12 basic ones, I'd love them on standard",
      { intent: "check-upgrade", customers: ["Contoso"], source: [basic], target: [standard], quantity: 12 },
    ],
    [
      "Contoso Retail, would E3 or E5 be accepted",
      { intent: "check-upgrade", customers: ["Contoso Retail"], target: [e3, e5] },
    ],
    [
      "can Fabrikam go to office three sixty five E three",
      { intent: "check-upgrade", customers: ["Fabrikam"], target: [e3] },
    ],
    [
      "Fabrikam to E3 pls check and revert",
      { intent: "check-upgrade", customers: ["Fabrikam"], target: [e3] },
    ],
  ],
  "counts people": [
    [
      "five people at Contoso, is E3 possible",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3], quantity: 5 },
    ],
    [
      "Contoso 52 x basic to E3",
      {
        intent: "check-upgrade",
        customers: ["Contoso"],
        source: [basic],
        target: [e3],
        quantity: 52,
      },
    ],
    [
      "does a team of 12 at Contoso qualify for E3",
      { intent: "check-upgrade", customers: ["Contoso"], target: [e3], quantity: 12 },
    ],
  ],
  "names a customer that is not known in full": [
    ["can fabrikan go to E3", { intent: "check-upgrade", target: [e3], rest: "fabrikan" }],
    [
      "my customer Fabrikan Industries wants E5",
      { intent: "check-upgrade", target: [e5], rest: "Fabrikan Industries" },
    ],
    [
      "could you check whether Fabrikan Ltd. could be upgraded to Office 365 E3 today?",
      { intent: "check-upgrade", target: [e3], rest: "Fabrikan Ltd" },
    ],
    ["can 海川贸易 go to E3", { intent: "check-upgrade", target: [e3], rest: "海川贸易" }],
    ["fabrikan e5", { intent: "check-upgrade", language: undefined, plans: [e5], rest: "fabrikan" }],
  ],
  "asks what is possible": [
    ["what can Contoso upgrade to?", { intent: "list-upgrades", customers: ["Contoso"] }],
    ["which plans can contoso retail move to", { intent: "list-upgrades", customers: ["Contoso Retail"] }],
    [
      "what are the upgrade options for Fabrikam's E1 subscription?",
      { intent: "list-upgrades", customers: ["Fabrikam"], source: [e1] },
    ],
    [
      "Contoso is on Business Basic, can they upgrade?",
      { intent: "list-upgrades", customers: ["Contoso"], source: [basic] },
    ],
    ["Can Business Basic be upgraded?", { intent: "list-upgrades", source: [basic] }],
    ["upgrade from business standard", { intent: "list-upgrades", source: [standard] }],
    [
      "Contoso's Business Basic",
      { intent: "list-upgrades", language: undefined, customers: ["Contoso"], source: [basic] },
    ],
    ["upgrade paths for Contoso", { intent: "list-upgrades", customers: ["Contoso"] }],
    ["what are my options", { intent: "list-upgrades" }],
    [
      "standard transports",
      { intent: "list-upgrades", language: undefined, customers: ["Standard Transports"], followsUp: true },
    ],
    [
      "Contoso, Fabrikam",
      { intent: "list-upgrades", language: undefined, customers: ["Contoso", "Fabrikam"] },
    ],
  ],
  "goes on from the message before": [
    ["E5", { intent: "check-upgrade", language: undefined, plans: [e5], followsUp: true }],
    ["and E5?", { intent: "check-upgrade", plans: [e5], followsUp: true }],
    ["what about E5", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["what about Fabrikam?", { intent: "list-upgrades", customers: ["Fabrikam"], followsUp: true }],
    ["can it go to E5?", { intent: "check-upgrade", target: [e5], followsUp: true }],
    ["thanks, and E5?", { intent: "check-upgrade", plans: [e5], followsUp: true }],
    ["actually they have 200 users", { intent: "none", followsUp: true, quantity: 200 }],
    ["what if they settle for standard", { intent: "check-upgrade", followsUp: true, target: [standard] }],
  ],
  "asks why": [
    ["why", { intent: "explain-reason", followsUp: true }],
    ["why not?", { intent: "explain-reason", followsUp: true }],
    ["why not E5", { intent: "explain-reason", target: [e5], followsUp: true }],
    ["why can't Contoso go to E5", { intent: "explain-reason", customers: ["Contoso"], target: [e5] }],
    ["why is E5 not in the list", { intent: "explain-reason", target: [e5], followsUp: true }],
    ["what is ConflictingServiceTypes?", { intent: "explain-reason", reason: "ConflictingServiceTypes" }],
    [
      "what does conflicting service types mean",
      { intent: "explain-reason", reason: "ConflictingServiceTypes" },
    ],
    ["what's keeping Contoso from upgrading", { intent: "explain-reason", customers: ["Contoso"] }],
  ],
  "asks for a guide": [
    ["how do I move users by hand?", { intent: "start-guide", guide: "move-users" }],
    ["how to switch plans manually", { intent: "start-guide", guide: "change-manually" }],
    ["guide me from E4 to E3", { intent: "start-guide", guide: "upgrade", source: [e4], target: [e3] }],
    ["where was I?", { intent: "resume-guide" }],
    ["resume", { intent: "resume-guide" }],
    ["continue the guide", { intent: "resume-guide" }],
  ],
  "compares plans": [
    ["pros and cons of E3 and E5", { intent: "compare-plans", plans: [e3, e5] }],

    ["difference between Business Basic and E3", { intent: "compare-plans", plans: [basic, e3] }],
    ["compare m365 e3 vs o365 e3", { intent: "compare-plans", language: undefined, plans: [m365E3, e3] }],
    ["which one is better, E3 or E5", { intent: "compare-plans", plans: [e3, e5] }],
    [
      "what does Contoso lose from E5 to E3",
      { intent: "compare-plans", customers: ["Contoso"], source: [e5], target: [e3] },
    ],
  ],
  "asks for the paths": [
    ["show me all upgrade paths", { intent: "show-paths" }],
    ["upgrade paths from Business Basic", { intent: "show-paths", source: [basic] }],
    ["list upgrade paths for office 365 e4", { intent: "show-paths", source: [e4] }],
  ],
  "asks for customers and what they have": [
    ["is Contoso one of our customers?", { intent: "find-customer", customers: ["Contoso"] }],
    ["what is Contoso subscribed to", { intent: "list-subscriptions", customers: ["Contoso"] }],

    ["find customer cid", { intent: "find-customer", rest: "cid" }],
    ["find Contoso", { intent: "find-customer", customers: ["Contoso"] }],
    ["search for cid", { intent: "find-customer", rest: "cid" }],
    ["list my customers", { intent: "find-customer" }],
    ["what does Contoso have?", { intent: "list-subscriptions", customers: ["Contoso"] }],
    ["list subscriptions for fabrikam", { intent: "list-subscriptions", customers: ["Fabrikam"] }],
    ["subscriptions", { intent: "list-subscriptions" }],
    ["is Contoso on E3?", { intent: "list-subscriptions", customers: ["Contoso"], source: [e3] }],
  ],
  "counts licences": [
    ["add 5 licences", { intent: "add-licences", guide: "add-licences", quantity: 5 }],
    [
      "add 5 E3 licences to Contoso",
      { intent: "add-licences", guide: "add-licences", customers: ["Contoso"], plans: [e3], quantity: 5 },
    ],
    [
      "I need 10 more E3 licenses for Contoso",
      { intent: "add-licences", guide: "add-licences", customers: ["Contoso"], plans: [e3], quantity: 10 },
    ],
    [
      "increase the number of licences to 40",
      { intent: "add-licences", guide: "add-licences", quantity: 40 },
    ],
    ["I want to move 25 licences to E3", { intent: "check-upgrade", target: [e3], quantity: 25 }],
    ["25 licences", { intent: "none", language: undefined, quantity: 25 }],
    ["1,500 seats", { intent: "none", quantity: 1500 }],
  ],
  "asks for a language": [
    ["speak French", { intent: "set-language", setLanguage: "fr" }],
    ["English please", { intent: "set-language", setLanguage: "en" }],
    ["can you answer in chinese", { intent: "set-language", setLanguage: "zh" }],
    ["change language", { intent: "set-language" }],
  ],
  "is a command or a courtesy": [
    ["forget about it", { intent: "cancel" }],
    ["ok, scrap that question", { intent: "cancel" }],
    ["you saved my day", { intent: "thanks" }],
    ["hi, how are you?", { intent: "greet" }],

    ["help", { intent: "help" }],
    ["HELP!", { intent: "help" }],
    ["what can you do", { intent: "help" }],
    ["can you help me", { intent: "help" }],
    ["cancel", { intent: "cancel" }],
    ["never mind", { intent: "cancel" }],
    ["start over", { intent: "restart" }],
    ["hello", { intent: "greet", language: undefined }],
    ["Hi there!", { intent: "greet" }],
    ["thanks a lot!", { intent: "thanks" }],
    ["no thanks", { intent: "thanks", yesNo: "no" }],
  ],
  "chooses by position": [
    ["2", { intent: "none", language: undefined, ordinal: 2 }],
    ["option 3", { intent: "none", language: undefined, ordinal: 3 }],
    ["the second", { intent: "none", ordinal: 2 }],
    ["the first one please", { intent: "none", ordinal: 1 }],
  ],
  "asks for something else": [
    ["cancel my subscription", { intent: "none" }],
    ["how much does E5 cost", { intent: "none", plans: [e5] }],
    ["what happens to the data", { intent: "none", rest: "happens data" }],
    ["Fabrikan", { intent: "none", language: undefined, rest: "Fabrikan" }],
    ["fabrikan inc.", { intent: "none", language: undefined, rest: "fabrikan inc" }],
    ["ok", { intent: "none", language: undefined, yesNo: "yes" }],
  ],
});
