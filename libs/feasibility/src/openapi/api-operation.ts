import { own } from '../reading/plain-value.js';
import type { ApiDocument, Place } from './api-document.js';
import { isEnvelope, schemaFields, type SchemaField } from './schema-fields.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete' | 'query';
const METHODS: Method[] = ['get', 'post', 'put', 'patch', 'delete', 'query'];

export interface ApiParameter {
  name: string;
  in: string;
  description: string;
  place: Place;
}

/** One method of one path, whatever version of the format it is written in. Bodies are read when asked for. */
export class ApiOperation {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly parameters: ApiParameter[];
  private request: SchemaField[] | null = null;
  private response: SchemaField[] | null = null;

  constructor(
    private readonly document: ApiDocument,
    readonly method: Method,
    readonly path: string,
    readonly place: Place,
    shared: Place[],
  ) {
    this.name = `${method.toUpperCase()} ${path}`;
    this.summary = place.text('summary');
    this.description = place.text('description');
    this.deprecated = own(place.value, 'deprecated') === true;
    this.parameters = [...shared, ...place.child('parameters').items()].map((parameter) => ({
      name: parameter.text('name'),
      in: parameter.text('in'),
      description: parameter.text('description'),
      place: parameter,
    }));
  }

  /** What the operation is called: its id and its summary. */
  get title(): string {
    return `${this.place.text('operationId')} ${this.summary}`.trim();
  }

  get query(): ApiParameter[] {
    return this.parameters.filter((parameter) => parameter.in === 'query');
  }

  get responses(): [string, Place][] {
    return this.place.child('responses').entries();
  }

  requestFields(): SchemaField[] {
    this.request ??= [...schemaFields(this.requestSchema(), this.document.budget), ...this.formFields()];
    return this.request;
  }

  responseFields(): SchemaField[] {
    this.response ??= schemaFields(this.responseSchema(), this.document.budget);
    return this.response;
  }

  /** Examples of the answer, as they are written. */
  responseExamples(): Place[] {
    const response = this.success();
    const contents = response.child('content').entries();
    const written = contents.flatMap(([, media]) => [
      media.child('example'),
      ...media
        .child('examples')
        .entries()
        .map(([, example]) => example.child('value')),
    ]);
    const older = response
      .child('examples')
      .entries()
      .map(([, example]) => example);
    return [...written, ...older, this.responseSchema().child('example')].filter((place) => place.exists);
  }

  get hasBody(): boolean {
    return this.requestSchema().exists || this.formFields().length > 0 || this.place.child('requestBody').exists;
  }

  /** Does the answer hold several things? */
  answersList(): boolean {
    const schema = this.responseSchema();
    if (schema.text('type') === 'array' || schema.child('items').exists) return true;
    return this.responseFields().some((field) => field.path.length <= 2 && isListOfThings(field));
  }

  success(): Place {
    const found =
      this.responses.find(([status]) => status.startsWith('2')) ?? this.responses.find(([s]) => s === 'default');
    return found ? found[1] : this.place.child('responses').child('200');
  }

  responseSchema(): Place {
    const response = this.success();
    const schema = response.child('schema');
    return schema.exists ? schema : mediaSchema(response.child('content'));
  }

  requestSchema(): Place {
    const body = this.parameters.find((parameter) => parameter.in === 'body');
    return body ? body.place.child('schema') : mediaSchema(this.place.path('requestBody', 'content'));
  }

  private formFields(): SchemaField[] {
    return this.parameters
      .filter((parameter) => parameter.in === 'formData')
      .map(({ name, description, place }) => ({
        name,
        path: [name],
        level: 0,
        type: place.text('type'),
        values: [],
        description,
        isList: false,
        readOnly: false,
        place,
      }));
  }
}

/** A list in an envelope, and not a property of one thing such as its groups. */
const isListOfThings = (field: SchemaField): boolean =>
  field.isList && field.level === 0 && (isEnvelope(field.name) || field.place.path('items', 'properties').exists);

function mediaSchema(content: Place): Place {
  const media = content.entries();
  const preferred = media.find(([type]) => /json/i.test(type) && !/json-patch/i.test(type)) ?? media[0];
  return preferred ? preferred[1].child('schema') : content.child('application/json').child('schema');
}

/** All operations in the order of the document. */
export function readOperations(document: ApiDocument): ApiOperation[] {
  const operations: ApiOperation[] = [];
  for (const [path, item] of document.root.child('paths').entries()) {
    if (!path.startsWith('/') && /^x-/i.test(path)) continue;
    const shared = item.child('parameters').items();
    for (const method of METHODS) {
      const place = item.child(method);
      if (!place.exists || typeof place.value !== 'object' || !document.budget.spend()) continue;
      operations.push(new ApiOperation(document, method, path, place, shared));
    }
  }
  return operations;
}
