/** The ids under which the dialogs find one another; stored with a conversation's state. */
export const rootDialog = "root";
export const checkUpgradeDialog = "check-upgrade";
export const askCustomerDialog = "ask-customer";
export const askSubscriptionDialog = "ask-subscription";
