import answer from "./answer.json" with { type: "json" };
import caveats from "./caveats.json" with { type: "json" };
import choose from "./choose.json" with { type: "json" };
import codes from "./codes.json" with { type: "json" };
import common from "./common.json" with { type: "json" };
import documents from "./documents.json" with { type: "json" };
import facts from "./facts.json" with { type: "json" };
import guide from "./guide.json" with { type: "json" };
import labels from "./labels.json" with { type: "json" };
import links from "./links.json" with { type: "json" };
import notices from "./notices.json" with { type: "json" };
import paths from "./paths.json" with { type: "json" };
import reasons from "./reasons.json" with { type: "json" };
import request from "./request.json" with { type: "json" };
import script from "./script.json" with { type: "json" };
import search from "./search.json" with { type: "json" };

export const fr = {
  answer,
  caveats,
  choose,
  codes,
  common,
  documents,
  facts,
  guide,
  labels,
  links,
  notices,
  paths,
  reasons,
  request,
  script,
  search,
};
