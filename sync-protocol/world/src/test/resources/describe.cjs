// Describes the JSON that the screens speak, as OpenAPI: what routes a program has comes from the test that holds
// them to its router, what they take and answer from the types of the screens that call them.
// node describe.cjs <typescript.js> <tsconfig> <routes test> <title> <source of calls>…
const fs = require("fs");
const [library, settings, routesTest, title, ...sources] = process.argv.slice(2);
const ts = require(library);

const HTTP = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];
/** Calls whose base is handed in: several pages have the same desk of sticks, not each all of it. */
const BASES = { base: ["/courier", "/desk/courier", "/desk/courier/up"] };

const parsed = ts.getParsedCommandLineOfConfigFile(settings, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail });
const program = ts.createProgram(parsed.fileNames, parsed.options);
const checker = program.getTypeChecker();
const schemas = {};

function fail(what) {
  console.error(what);
  process.exit(1);
}

// ---- routes

function routes() {
  const text = fs.readFileSync(routesTest, "utf8");
  const found = {};
  for (const [, method, path] of text.matchAll(/^ {6}([A-Z]+) (\/\S*) +[^\n]+$/gm)) {
    if (HTTP.includes(method)) {
      found[method + " " + path] = { method, path, open: false };
    }
  }
  for (const [, method, path] of text.matchAll(/^ +"([A-Z]+) (\/[^"]*)",?/gm)) {
    if (HTTP.includes(method)) {
      found[method + " " + path] = { method, path, open: true };
    }
  }
  return Object.keys(found).sort().map((name) => found[name]);
}

/** {?q} is a query; what remains is the same path whatever its variables are called. */
function bare(path) {
  return path.replace(/\{\?[^}]*\}/g, "").replace(/\?.*$/, "").replace(/\{[^}]*\}/g, "{}").replace(/\/$/, "");
}

// ---- calls

function calls() {
  const found = [];
  for (const source of program.getSourceFiles()) {
    if (sources.some((wanted) => source.fileName.endsWith(wanted))) {
      visit(source, found);
    }
  }
  return found;
}

function visit(node, found) {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
    const name = node.expression.text;
    const [first, second, third] = node.arguments;
    if (name === "call" && ts.isStringLiteral(first)) {
      add(found, first.text, second, { answer: answerOf(node), body: third && jsonBody(third) });
    } else if (name === "sendFile") {
      add(found, "POST", first, { answer: answerOf(node), body: { "application/octet-stream": { schema: {} } } });
    } else if (name === "upload") {
      add(found, "POST", first, { answer: answerOf(node), body: { "image/*": { schema: {} } } });
    } else if (name === "page") {
      add(found, "GET", first, { answer: { "text/html": { schema: { type: "string" } } } });
    }
  }
  ts.forEachChild(node, (child) => visit(child, found));
}

function add(found, method, path, said) {
  const written = addressOf(path);
  const base = /^\{(\w+)\}/.exec(written);
  const starts = base ? BASES[base[1]] || fail("no base for " + written) : [""];
  starts.forEach((start) => found.push({ based: !!base, method, path: "/api" + start + written.replace(/^\{\w+\}/, base ? "" : "$&"), ...said }));
}

/** An address as the source writes it: what is put in is {name}, unless it is a text of the file's own. */
function addressOf(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map((span) => addressOf(span.expression) + span.literal.text).join("");
  }
  if (ts.isBinaryExpression(node)) {
    return addressOf(node.left) + addressOf(node.right);
  }
  if (ts.isIdentifier(node)) {
    const made = checker.getSymbolAtLocation(node);
    const text = made && made.valueDeclaration && made.valueDeclaration.initializer;
    return text && ts.isStringLiteral(text) ? text.text : "{" + node.text + "}";
  }
  return "{value}";
}

function answerOf(node) {
  const type = checker.getTypeFromTypeNode(node.typeArguments[0]);
  return type.flags & ts.TypeFlags.Void ? null : { "application/json": { schema: schemaOf(type) } };
}

function jsonBody(node) {
  return { "application/json": { schema: schemaOf(checker.getTypeAtLocation(node)) } };
}

// ---- types

function schemaOf(type) {
  const name = nameOf(type);
  if (name) {
    if (!schemas[name]) {
      schemas[name] = {};
      Object.assign(schemas[name], shapeOf(type));
    }
    return { $ref: "#/components/schemas/" + name };
  }
  return shapeOf(type);
}

/** A type with a name of its own in our sources; those of the catalogue's screens are called so. */
function nameOf(type) {
  const symbol = type.aliasSymbol && !type.aliasTypeArguments ? type.aliasSymbol : type.symbol;
  const declared = symbol && symbol.declarations && symbol.declarations[0];
  const ours = declared && (ts.isInterfaceDeclaration(declared) || ts.isTypeAliasDeclaration(declared));
  if (!ours || /typescript|\/lib\./.test(declared.getSourceFile().fileName)) {
    return "";
  }
  return (/\/catalogue\.ts$/.test(declared.getSourceFile().fileName) ? "Catalogue" : "") + symbol.name;
}

function shapeOf(type) {
  const flags = type.flags;
  const F = ts.TypeFlags;
  if (flags & (F.Any | F.Unknown)) {
    return {};
  }
  if (flags & F.StringLiteral) {
    return { type: "string", enum: [type.value] };
  }
  if (flags & F.NumberLiteral) {
    return { type: "number", enum: [type.value] };
  }
  if (flags & F.StringLike) {
    return { type: "string" };
  }
  if (flags & F.NumberLike) {
    return { type: "number" };
  }
  if (flags & F.BooleanLike && !type.isUnion()) {
    return { type: "boolean" };
  }
  if (flags & F.Null) {
    return { type: "null" };
  }
  if (type.isUnion()) {
    return unionOf(type);
  }
  if (checker.isArrayType(type)) {
    return { type: "array", items: schemaOf(checker.getTypeArguments(type)[0]) };
  }
  return objectOf(type);
}

function unionOf(type) {
  const members = type.types.filter((one) => !(one.flags & ts.TypeFlags.Undefined));
  const booleans = members.filter((one) => one.flags & ts.TypeFlags.BooleanLiteral);
  const others = members.filter((one) => !(one.flags & ts.TypeFlags.BooleanLiteral)).map(schemaOf);
  const texts = others.filter((one) => one.enum && one.type === "string");
  const shapes = others.filter((one) => texts.indexOf(one) < 0);
  if (texts.length > 0) {
    shapes.unshift({ type: "string", enum: texts.map((one) => one.enum[0]).sort() });
  }
  if (booleans.length > 0) {
    shapes.push({ type: "boolean" });
  }
  return shapes.length === 1 ? shapes[0] : { anyOf: shapes.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) };
}

function objectOf(type) {
  const properties = {};
  const required = [];
  for (const property of checker.getPropertiesOfType(type)) {
    const schema = schemaOf(checker.getTypeOfSymbol(property));
    const said = ts.displayPartsToString(property.getDocumentationComment(checker));
    properties[property.name] = said ? { description: said, ...schema } : schema;
    if (!(property.flags & ts.SymbolFlags.Optional) && !mayLack(checker.getTypeOfSymbol(property))) {
      required.push(property.name);
    }
  }
  const index = checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const shape = { type: "object" };
  const said = type.symbol ? ts.displayPartsToString(type.symbol.getDocumentationComment(checker)) : "";
  return {
    ...(said ? { description: said } : {}),
    ...shape,
    ...(Object.keys(properties).length ? { properties } : {}),
    ...(required.length ? { required } : {}),
    ...(index ? { additionalProperties: schemaOf(index) } : {}),
  };
}

/** A node leaves a field out that has no value. */
function mayLack(type) {
  return type.isUnion() && type.types.some((one) => one.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null));
}

// ---- the description

const PROBLEM = {
  description: "What stands in the way and what to do next (RFC 9457); the codes: docs/troubleshooting.md",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function describe() {
  const known = routes();
  const said = calls();
  const paths = {};
  const met = new Set();
  for (const route of known) {
    const of = said.filter((call) => call.method === route.method && bare(call.path) === bare(route.path));
    of.forEach((call) => met.add(call));
    const path = route.path.replace(/\{\?[^}]*\}/, "");
    paths[path] = paths[path] || {};
    paths[path][route.method.toLowerCase()] = operation(route, of[0]);
  }
  const strange = said.filter((call) => !met.has(call) && !call.based).map((call) => call.method + " " + bare(call.path));
  return {
    strange: Array.from(new Set(strange)).sort(),
    document: {
      openapi: "3.1.0",
      info: { title, version: "1", description: "Made of the routes and of the types of the screens, never by hand. A field that may be null may also be left out." },
      paths,
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: "daiban-{port}" } },
        schemas: sorted({ ...schemas, Problem: problem() }),
      },
    },
  };
}

function problem() {
  const text = { type: "string" };
  const fields = { type: "array", items: { type: "object", properties: { id: text, message: text } } };
  return { type: "object", properties: { type: text, title: text, status: { type: "number" }, code: text, detail: text, todo: text, fields }, required: ["status", "code", "detail", "todo"] };
}

function operation(route, call) {
  const names = Array.from(route.path.matchAll(/\{(\?)?(\w+)\}/g));
  const machines = route.path.indexOf("/sync/") === 0;
  const answer = call ? call.answer : undefined;
  return {
    ...(machines ? { description: "Machines, which sign what they say: docs/sync-protocol.md" } : {}),
    ...(names.length ? { parameters: names.map(([, query, name]) => ({ name, in: query ? "query" : "path", required: !query, schema: { type: "string" } })) } : {}),
    ...(call && call.body ? { requestBody: { content: call.body } } : {}),
    responses: {
      "2XX": answer ? { description: "Done", content: answer } : { description: call && answer === null ? "Done; no body" : "Done" },
      default: PROBLEM,
    },
    security: route.open ? [] : [{ session: [] }],
  };
}

function sorted(object) {
  return Object.fromEntries(Object.keys(object).sort().map((key) => [key, object[key]]));
}

/** A line for each address and each shape, so that a change of one is a change of a line. */
function lines(document) {
  const { paths, components, ...head } = document;
  const each = (object) => Object.keys(object).map((key) => "    " + JSON.stringify(key) + ": " + JSON.stringify(object[key])).join(",\n");
  return [
    JSON.stringify(head).replace(/}$/, ","),
    '  "paths": {',
    each(paths),
    "  },",
    '  "components": {',
    '    "securitySchemes": ' + JSON.stringify(components.securitySchemes) + ",",
    '    "schemas": {',
    each(components.schemas),
    "    }",
    "  }",
    "}",
    "",
  ].join("\n");
}

const { strange, document } = describe();
process.stdout.write(JSON.stringify({ strange, text: lines(document) }));
