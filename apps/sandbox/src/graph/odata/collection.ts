import type { Request } from 'express';
import type { DirectoryObject } from '../directory.js';
import { GraphError, unsupportedQuery } from '../graph-error.js';
import { canonicalName, type ResourceType } from '../resource-types.js';
import { filterOf } from './filter.js';

const PAGE = 100;
const LARGEST_PAGE = 999;
const KNOWN = ['$select', '$filter', '$top', '$count', '$orderby', '$skiptoken'];

const queried = (request: Request, name: string): string | undefined => {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const isEventual = (request: Request): boolean => request.get('consistencylevel')?.toLowerCase() === 'eventual';

const isAdvanced = (request: Request): boolean => isEventual(request) && queried(request, '$count') === 'true';

/** The object as the caller asked for it: `$select`, or what comes by default. */
export function selected(type: ResourceType, request: Request, row: DirectoryObject): object {
  const wanted = queried(request, '$select');
  const names = wanted === undefined ? type.byDefault : wanted.split(',').map((name) => propertyOf(type, name.trim()));
  return Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
}

function propertyOf(type: ResourceType, given: string): string {
  const name = canonicalName(type, given);
  if (name !== undefined && type.properties[name] !== 'secret') return name;
  const graphType = type.odataType.slice(1);
  throw new GraphError(
    400,
    'BadRequest',
    `Parsing OData Select and Expand failed: Could not find a property named '${given}' on type '${graphType}'.`,
  );
}

export interface CollectionSource {
  type: ResourceType;
  rows: DirectoryObject[];
  /** Address of `/v1.0` as the caller knows it. */
  root: string;
  /** Members and groups of a user may be of many types: each row names its own. */
  mixed?: boolean;
}

/** A page of a collection with its count and the link to the next. @throws GraphError */
export function collection(request: Request, { type, rows, root, mixed = false }: CollectionSource): object {
  const unknown = Object.keys(request.query).find(
    (name) => name.startsWith('$') && !KNOWN.includes(name.toLowerCase()),
  );
  if (unknown) throw unsupportedQuery(`The query parameter '${unknown}' is not supported here.`);
  const found = ordered(request, type, filtered(request, type, rows));
  const size = pageSize(request);
  const start = offsetOf(request);
  const page = found.slice(start, start + size);
  const next = start + size < found.length ? nextLink(request, root, start + size) : null;
  return {
    '@odata.context': `${root}/$metadata#${mixed ? 'directoryObjects' : type.set}`,
    ...(isAdvanced(request) ? { '@odata.count': found.length } : {}),
    ...(next ? { '@odata.nextLink': next } : {}),
    value: page.map((row) => ({
      ...(mixed ? { '@odata.type': type.odataType } : {}),
      ...selected(type, request, row),
    })),
  };
}

export function filtered(request: Request, type: ResourceType, rows: DirectoryObject[]): DirectoryObject[] {
  const filter = queried(request, '$filter');
  return filter === undefined ? rows : rows.filter(filterOf(type, filter, isAdvanced(request)));
}

function ordered(request: Request, type: ResourceType, rows: DirectoryObject[]): DirectoryObject[] {
  const wanted = queried(request, '$orderby');
  if (wanted === undefined) return rows;
  if (queried(request, '$filter') !== undefined && !isAdvanced(request))
    throw unsupportedQuery('Sorting not supported for current query.');
  const [given, direction = 'asc'] = wanted.trim().split(/\s+/);
  const name = propertyOf(type, given!);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return [...rows].sort((a, b) => sign * String(a[name] ?? '').localeCompare(String(b[name] ?? '')));
}

function pageSize(request: Request): number {
  const given = queried(request, '$top');
  if (given === undefined) return PAGE;
  const size = Number(given);
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_PAGE) return size;
  throw unsupportedQuery(`Invalid page size specified: '${given}'. Must be between 1 and ${LARGEST_PAGE} inclusive.`);
}

function offsetOf(request: Request): number {
  const token = queried(request, '$skiptoken');
  if (token === undefined) return 0;
  const [, offset] = /^after-(\d+)$/.exec(Buffer.from(token, 'base64url').toString()) ?? [];
  if (offset !== undefined) return Number(offset);
  throw new GraphError(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  );
}

function nextLink(request: Request, root: string, offset: number): string {
  const query = new URLSearchParams(request.query as Record<string, string>);
  query.set('$skiptoken', Buffer.from(`after-${offset}`).toString('base64url'));
  return `${root}${request.path}?${query.toString()}`;
}
