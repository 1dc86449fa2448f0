import { createHash } from 'node:crypto';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
  type: ObjectType;
  body: Uint8Array;
}

export interface Person {
  name: string;
  email: string;
}

export interface CommitFacts {
  tree: string;
  parents: string[];
  author: Person;
  /** Unix seconds, always written as +0000 so that two starts give the same object name. */
  time: number;
  message: string;
}

interface Folder {
  files: Map<string, string>;
  folders: Map<string, Folder>;
}

/** The objects of one repository, named by their SHA-1 exactly as git names them. */
export class ObjectStore {
  readonly objects = new Map<string, GitObject>();

  add(type: ObjectType, body: Uint8Array): string {
    const oid = createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');
    if (!this.objects.has(oid)) this.objects.set(oid, { type, body });
    return oid;
  }

  /** Stores a whole work tree (path with forward slashes → bytes) and gives the name of its root tree. */
  addFiles(files: ReadonlyMap<string, Uint8Array>): string {
    const root: Folder = { files: new Map(), folders: new Map() };
    for (const [path, bytes] of files) {
      const parts = path.split('/');
      const leaf = parts.pop() ?? path;
      let folder = root;
      for (const part of parts) {
        const next = folder.folders.get(part) ?? { files: new Map(), folders: new Map() };
        folder.folders.set(part, next);
        folder = next;
      }
      folder.files.set(leaf, this.add('blob', bytes));
    }
    return this.addFolder(root);
  }

  addCommit({ tree, parents, author, time, message }: CommitFacts): string {
    const signature = `${author.name} <${author.email}> ${time} +0000`;
    const lines = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)];
    lines.push(`author ${signature}`, `committer ${signature}`, '', message.trimEnd(), '');
    return this.add('commit', Buffer.from(lines.join('\n')));
  }

  addTag(name: string, commit: string, tagger: Person, time: number, message: string): string {
    const head = `object ${commit}\ntype commit\ntag ${name}\ntagger ${tagger.name} <${tagger.email}> ${time} +0000`;
    return this.add('tag', Buffer.from(`${head}\n\n${message.trimEnd()}\n`));
  }

  private addFolder(folder: Folder): string {
    const entries = [
      ...[...folder.files].map(([name, oid]) => ({ name, oid, mode: '100644', order: name })),
      // git sorts a folder as if its name ended in a slash
      ...[...folder.folders].map(([name, inner]) => ({
        name,
        oid: this.addFolder(inner),
        mode: '40000',
        order: `${name}/`,
      })),
    ].sort((a, b) => Buffer.compare(Buffer.from(a.order), Buffer.from(b.order)));
    return this.add(
      'tree',
      Buffer.concat(
        entries.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
      ),
    );
  }
}
