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

/** What the guides are read from. */
export const files: readonly unknown[] = [
  addLicencesAdmin,
  addLicencesPartner,
  backUpData,
  csp21VianetUpgrade,
  cspGlobalUpgrade,
  e4Manual,
  e4UpgradeTab,
  manualChange,
  moveUsers,
  requestPrivileges,
  upgradeTabBlocked,
];
