import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import type { ServicePlan } from "./services.ts";

/** One SKU of the table of service plans that Microsoft publishes. */
export interface PublishedProduct {
  /** The SKU's GUID, in lower case: names and string ids can stand for several SKUs. */
  readonly guid: string;
  readonly stringId: string;
  readonly name: string;
  readonly servicePlans: readonly ServicePlan[];
}

/** A table of service plans that cannot be read; the message says where, and what was expected there. */
export class ServicePlansError extends Error {
  override readonly name = "ServicePlansError";
}

const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) => `expected ${what}, got ${JSON.stringify(input)}`,
});
const text = z.string().min(1, expected("some text"));
const guid = z.guid(expected("a GUID")).toLowerCase();

/** The columns of the table, in its order. */
const row = z.object({
  Product_Display_Name: text,
  String_Id: text,
  GUID: guid,
  Service_Plan_Name: text,
  Service_Plan_Id: guid,
  Service_Plans_Included_Friendly_Names: text,
});
const columns = Object.keys(row.shape);

/**
 * Reads the table "Product names and service plan identifiers for licensing" that Microsoft publishes as CSV. Rows
 * belong to one product when they have the same GUID.
 *
 * @throws ServicePlansError naming the line, the column and what was expected
 */
export function readServicePlans(csv: string): PublishedProduct[] {
  const products = new Map<string, PublishedProduct & { readonly servicePlans: ServicePlan[] }>();
  for (const cells of rowsOf(csv)) {
    const plan = { id: cells.Service_Plan_Name, name: cells.Service_Plans_Included_Friendly_Names };
    const known = products.get(cells.GUID);
    if (known) known.servicePlans.push(plan);
    else products.set(cells.GUID, { ...productOf(cells), servicePlans: [plan] });
  }
  if (products.size === 0)
    throw new ServicePlansError(`line 1: expected ${columns.join(",")} and a row below`);
  return [...products.values()];
}

type Row = z.infer<typeof row>;

const productOf = (cells: Row) => ({
  guid: cells.GUID,
  stringId: cells.String_Id,
  name: cells.Product_Display_Name,
});

function rowsOf(csv: string): Row[] {
  try {
    return parse<Row, unknown>(csv, {
      bom: true,
      skip_empty_lines: true,
      columns: checkedHeader,
      cast: (cell) => cell.replace(/\s+/g, " ").trim(),
      on_record: (cells, { lines }) => checkedRow(cells, lines),
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ServicePlansError(`expected ${columns.length} comma-separated columns: ${error.message}`, {
      cause: error,
    });
  }
}

function checkedHeader(cells: readonly string[]): string[] {
  for (const [position, column] of columns.entries()) {
    const found = cells[position] ?? "";
    if (found !== column) {
      throw new ServicePlansError(`line 1, column ${position + 1}: expected "${column}", got "${found}"`);
    }
  }
  return columns;
}

function checkedRow(cells: unknown, line: number): Row {
  const { data, error } = row.safeParse(cells);
  if (data) return data;
  const [problem] = error.issues;
  throw new ServicePlansError(`line ${line}, ${problem?.path.join(".")}: ${problem?.message}`);
}
