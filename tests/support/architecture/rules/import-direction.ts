import { domains, domainEdges, packageOwners, roomOf, rooms } from "../rooms";
import { importsOf, packageOf, type Import } from "../imports";
import { violationAt, type SourceFile } from "../source-file";
import type { Rule } from "../source-tree";

const isDomain = (room: string) => domains.some((domain) => domain === room);

/** Modules of a domain that hold only types and schemas, and so are open to every room. */
const openDoor = /^lib\/[\w-]+\/(schemas|context)(\.ts)?$/;

export const importDirection: Rule = {
  name: "imports run one way: app, components, domains, capabilities, core",
  check: ({ files, paths }) =>
    files.flatMap((file) => {
      const room = roomOf(file.path);
      if (room === null) return [];
      return importsOf(file, paths).flatMap((found) => {
        const refusal =
          found.target === null
            ? refusePackage(room, packageOf(found.specifier))
            : refuseTarget(room, found);
        return refusal === null ? [] : [violationAt(file, found.node, refusal)];
      });
    }),
};

export const domainDoors: Rule = {
  name: "a domain is entered through its index, schemas or context only",
  check: ({ files, paths }) =>
    files.flatMap((file) =>
      importsOf(file, paths)
        .filter((found) => entersBehindTheDoor(file, found))
        .map((found) =>
          violationAt(file, found.node, `${found.specifier} goes past the domain's index.ts`),
        ),
    ),
};

function entersBehindTheDoor(file: SourceFile, { target }: Import): boolean {
  const from = roomOf(file.path);
  const to = target === null ? null : roomOf(target);
  if (target === null || to === null || from === null || from === to || !isDomain(to)) return false;
  return !/^lib\/[\w-]+(\/index(\.ts)?)?$/.test(target) && !openDoor.test(target);
}

function refusePackage(room: string, name: string): string | null {
  const owner = packageOwners.find(({ packages }) => packages.test(name));
  if (owner && !owner.rooms.includes(room)) {
    return `${name} belongs to ${owner.rooms.join(", ")}, not to ${room}`;
  }
  const allowed = rooms[room]?.packages;
  return allowed && !allowed.some((pattern) => pattern.test(name))
    ? `${room} may not use the package ${name}`
    : null;
}

function refuseTarget(room: string, { target, specifier, isTypeOnly }: Import): string | null {
  const to = target === null ? null : roomOf(target);
  if (target === null || to === room) return null;
  if (to === null) {
    return /^(tests|playwright|vitest)/.test(target) ? `${room} may not import ${specifier}` : null;
  }
  if (isDomain(to) && isDomain(room)) {
    const isAllowed = openDoor.test(target) || domainEdges[room]?.includes(to) === true;
    return isAllowed ? null : `${room} may not call the verbs of ${to}`;
  }
  if (rooms[room]?.imports.includes(to) !== true) return `${room} may not import ${to}`;
  const needsShapesOnly = isDomain(to) && (room === "components" || room === "widget");
  return needsShapesOnly && !isTypeOnly && !openDoor.test(target)
    ? `${room} may use only the types and schemas of ${to}`
    : null;
}
