import type { ListChoice } from "../../cards/data.ts";
import { renderCard } from "../../cards/render.ts";
import type { Directory } from "../../src/directory/types.ts";
import { assess } from "../../src/eligibility/assess.ts";
import type { Customer, Subscription } from "../../src/eligibility/types.ts";
import { presentAnswer } from "../present/answer.ts";
import { presentSubscriptions } from "../present/choose-subscription.ts";
import { line } from "../present/names.ts";
import { findSubscription } from "../resolve/subscription.ts";
import type { Search } from "./search.ts";
import { toShare } from "./to-share.ts";
import type { Found, Query } from "./types.ts";

/** Customers for a search box; a chosen one is sent back by its id, which finds it as its name would. */
export async function customerChoices(directory: Directory, query: Query): Promise<readonly ListChoice[]> {
  const customers = await firstCustomers(directory, query);
  return customers
    .slice(query.skip)
    .map(({ id, name, domain }) => ({ title: line(name, domain), value: id }));
}

/** Customers with their answers: one result for each of their subscriptions that an upgrade may be asked for. */
export async function findCustomers(search: Search, query: Query): Promise<readonly Found[]> {
  const { skip, top } = query;
  // Each gives one result at least, so that these are enough for the page that is wanted.
  const customers = await firstCustomers(search.directory, query);
  const subjects = customers.flatMap((customer) =>
    subscriptionsOf(customer).map((subscription) => ({ customer, subscription })),
  );
  return Promise.all(
    subjects
      .slice(skip, skip + top)
      .map(({ customer, subscription }) =>
        subscription ? answerFor(search, customer, subscription) : nothingHeld(search, customer),
      ),
  );
}

async function firstCustomers(
  directory: Directory,
  { typed, skip, top }: Query,
): Promise<readonly Customer[]> {
  if (typed === "") return directory.list(skip + top);
  return (await directory.search(typed, skip + top)).map(({ customer }) => customer);
}

function subscriptionsOf(customer: Customer): readonly (Subscription | undefined)[] {
  const found = findSubscription(customer, { wish: "list-upgrades" });
  switch (found.kind) {
    case "none":
      return [undefined];
    case "ask":
      return found.candidates;
    case "found":
      return [found.subscription];
  }
}

async function answerFor(search: Search, customer: Customer, subscription: Subscription): Promise<Found> {
  const { words, catalog } = search;
  const report = assess(catalog, { customer, subscription });
  const answer = presentAnswer(
    { words, catalog, customer, subscription, report },
    {
      target: undefined,
      notUnderstood: undefined,
      targetMeant: undefined,
      sourceMeant: undefined,
      alsoAsked: [],
      similar: [],
      typed: false,
    },
  );
  if (answer.card !== "answer") throw new TypeError(`an answer is no ${answer.card} card`);
  // What may be chosen next is for whoever asked, not for a chat that it is shown in.
  const card = await renderCard({ ...answer, alternatives: [], guides: [] });
  const text = `${answer.mark} ${answer.headline}`;
  return { customer: customer.id, title: customer.name, text, card: shared(search, customer, card) };
}

async function nothingHeld(search: Search, customer: Customer): Promise<Found> {
  const { words } = search;
  const card = await renderCard(presentSubscriptions(words, customer));
  const text = words("choose:subscription.none", { customer: customer.name });
  return { customer: customer.id, title: customer.name, text, card: shared(search, customer, card) };
}

/** What is said of a customer was so on the day it was asked. */
function shared({ words, botId, today }: Search, { name }: Customer, card: Found["card"]): Found["card"] {
  return toShare(card, {
    words,
    botId,
    line: words("search:originOn", { date: today }),
    question: words("notices:example.list", { customer: name }),
  });
}
