import addLicencesAdmin from "./add-licences-admin.json" with { type: "json" };
import addLicencesPartner from "./add-licences-partner.json" with { type: "json" };
import backUpData from "./back-up-data.json" with { type: "json" };
import csp21VianetUpgrade from "./csp-21vianet-upgrade.json" with { type: "json" };
import cspGlobalUpgrade from "./csp-global-upgrade.json" with { type: "json" };
import e4Manual from "./e4-manual.json" with { type: "json" };
import e4UpgradeTab from "./e4-upgrade-tab.json" with { type: "json" };
import manualChange from "./manual-change.json" with { type: "json" };
import moveUsers from "./move-users.json" with { type: "json" };
import requestPrivileges from "./request-privileges.json" with { type: "json" };
import upgradeTabBlocked from "./upgrade-tab-blocked.json" with { type: "json" };

export const guides = {
  "add-licences-admin": addLicencesAdmin,
  "add-licences-partner": addLicencesPartner,
  "back-up-data": backUpData,
  "csp-21vianet-upgrade": csp21VianetUpgrade,
  "csp-global-upgrade": cspGlobalUpgrade,
  "e4-manual": e4Manual,
  "e4-upgrade-tab": e4UpgradeTab,
  "manual-change": manualChange,
  "move-users": moveUsers,
  "request-privileges": requestPrivileges,
  "upgrade-tab-blocked": upgradeTabBlocked,
};
